# shellcheck shell=sh
# ./dcp openapi: writes what the started platform says about its API to api/openapi.json, then the console's client.
. "$DCP_HOME/scripts/tools.sh"
. "$DCP_HOME/scripts/build.sh"
. "$DCP_HOME/scripts/server.sh"

cmd_openapi() {
  require_build_tools
  build_server
  DCP_OPENAPI=live # read from the code, not from the file that is about to be written
  export DCP_OPENAPI
  start_throwaway_server
  document=$(fetch "$SERVER_URL/openapi?format=json") || die "the platform does not answer /openapi"
  stop_throwaway_server
  printf '%s\n' "$document" >"$DCP_HOME/api/openapi.json"
  "$DCP_HOME/scripts/build-console.sh" packages >&2
  (cd "$DCP_HOME/frontend" && npx --no-install prettier --log-level warn --write ../api/openapi.json && npm run --silent api)
  say "api/openapi.json and frontend/src/app/api are up to date; commit them together."
}
