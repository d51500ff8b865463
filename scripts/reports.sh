# shellcheck shell=sh
# Reads what the parts left behind and prints the summary. A part's result is a line "tests failed skipped seconds" in
# target/test-logs/PART.result.

PARTS="scripts unit console integration system e2e timing database mutation endurance coverage bench"

# forget_reports: a report of an earlier run must not count.
forget_reports() {
  rm -rf "$DCP_HOME"/*/target/surefire-reports "$DCP_HOME"/*/target/failsafe-reports "$DCP_HOME"/*/target/timing-reports "$DCP_HOME"/*/target/database-reports "$DCP_HOME"/*/target/endurance-reports "$DCP_HOME"/*/target/jacoco.exec
}

# The counters below print "tests failed skipped".

count_junit() { # names of JUnit XML files come in, one for each test class
  while read -r file; do grep -m 1 -o '<testsuite [^>]*>' "$file"; done | tr ' ' '\n' | awk -F'"' '
    /^tests=/ {tests += $2} /^(errors|failures)=/ {failed += $2} /^skipped=/ {skipped += $2}
    END {print tests + 0, failed + 0, skipped + 0}'
}

# json_number NAME FILE: the last number of that name; both reporters use each of these names once for a total.
json_number() {
  number=$(grep -o "\"$1\": *[0-9]*" "$2" | tail -n 1 | grep -o '[0-9]*$') || number=0
  echo "$number"
}

count_vitest() {
  [ -s "$1" ] || return 0
  echo "$(json_number numTotalTests "$1") $(json_number numFailedTests "$1") \
    $(($(json_number numPendingTests "$1") + $(json_number numTodoTests "$1")))"
}

count_playwright() { # a flaky test counts as failed
  [ -s "$1" ] || return 0
  failed=$(($(json_number unexpected "$1") + $(json_number flaky "$1")))
  skipped=$(json_number skipped "$1")
  echo "$(($(json_number expected "$1") + failed + skipped)) $failed $skipped"
}

count_checks() { # lines "passed NAME", "failed NAME", "skipped NAME"
  [ -s "$1" ] || return 0
  awk '{total++} /^failed/ {failed++} /^skipped/ {skipped++} END {print total, failed + 0, skipped + 0}' "$1"
}

# junit_files PART: where Surefire and Failsafe put the reports of a part
junit_files() {
  case $1 in
    unit) ls "$DCP_HOME"/*/target/surefire-reports/TEST-*.xml ;;
    integration) for module in $INTEGRATION_MODULES; do ls "$DCP_HOME/$module"/target/failsafe-reports/TEST-*.xml; done ;;
    system) ls "$DCP_HOME"/system-tests/target/failsafe-reports/TEST-*.xml ;;
    timing | database | endurance) ls "$DCP_HOME"/*/target/"$1-reports"/TEST-*.xml ;;
  esac 2>/dev/null || :
}

# failed_names PART: what to look at first
failed_names() {
  [ ! -e "$LOGS/$1.checks" ] || sed -n 's/^failed //p' "$LOGS/$1.checks"
  junit_files "$1" | while read -r file; do
    awk '
      /<testcase / {
        name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
        class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)
      }
      /<(failure|error)[ >]/ {print class ": " name}' "$file"
  done
  case $1 in
    console | e2e | timing) grep -E '^ *(FAIL|✘|×|✗)' "$LOGS/$1.log" | head -n 20 || : ;;
  esac
}

count_part() {
  count_checks "$LOGS/$1.checks"
  case $1 in
    unit | integration | system | timing | database | endurance) junit_files "$1" | count_junit ;;
    console) count_vitest "$LOGS/console.json" ;;
  esac
  case $1 in e2e | timing) count_playwright "$LOGS/$1.json" ;; esac
}

# record PART STATUS SECONDS: a part that ended badly, or without a single test, is a failure in itself.
record() {
  count_part "$1" | awk -v status="$2" -v seconds="$3" '
    {tests += $1; failed += $2; skipped += $3}
    END {
      if ((status != 0 && failed == 0) || tests == 0) {tests++; failed++}
      print tests, failed + 0, skipped + 0, seconds
    }' >"$LOGS/$1.result"
}

part_failed() { [ "$(cut -d' ' -f2 "$LOGS/$1.result")" != 0 ]; }
part_line() {
  awk '{printf "%d tests, %d failed%s (%d s)\n", $1, $2, $3 ? ", " $3 " skipped" : "", $4}' "$LOGS/$1.result"
}

# measure_coverage: lines covered by all parts together, from the agents' files of Maven's tests and of both servers.
measure_coverage() {
  set -- "$WORK"/test/*.exec
  for module in api ejb web preflight; do
    if [ -e "$DCP_HOME/$module/target/jacoco.exec" ]; then set -- "$@" "$DCP_HOME/$module/target/jacoco.exec"; fi
  done
  "$JAVA_HOME/bin/java" -jar "$DCP_HOME/system-tests/target/jacoco/cli.jar" report "$@" \
    --classfiles "$DCP_HOME/api/target/classes" --sourcefiles "$DCP_HOME/api/src/main/java" \
    --classfiles "$DCP_HOME/ejb/target/classes" --sourcefiles "$DCP_HOME/ejb/src/main/java" \
    --classfiles "$DCP_HOME/web/target/classes" --sourcefiles "$DCP_HOME/web/src/main/java" \
    --classfiles "$DCP_HOME/preflight/target/classes" --sourcefiles "$DCP_HOME/preflight/src/main/java" \
    --csv "$WORK/coverage.csv" --html "$WORK/coverage" >"$LOGS/coverage.log" 2>&1
}

record_coverage() {
  coverage_start=$(now)
  coverage_status=0
  measure_coverage || coverage_status=1
  if [ "$coverage_status" = 0 ]; then
    coverage_line=$(awk -F, -v floor="$COVERAGE_FLOOR" '
      NR > 1 {missed += $8; covered += $9}
      END {
        part = 100 * covered / (covered + missed)
        verdict = "failed"
        if (part >= floor) verdict = "passed"
        printf "%s %.1f %% of lines (floor %d %%)\n", verdict, part, floor
      }' "$WORK/coverage.csv")
    echo "$coverage_line" >"$LOGS/coverage.checks"
    progress "coverage: ${coverage_line#* }; by class: target/coverage/index.html"
  else
    tail -n 5 "$LOGS/coverage.log"
  fi
  record coverage "$coverage_status" $(($(now) - coverage_start))
}

summary() {
  say ""
  printf '%-12s %7s %7s %8s %7s\n' part tests failed skipped seconds
  for part in $PARTS; do
    [ ! -e "$LOGS/$part.result" ] ||
      awk -v part="$part" '{printf "%-12s %7d %7d %8d %7d\n", part, $1, $2, $3, $4}' "$LOGS/$part.result"
  done
  if [ -e "$LOGS/coverage.checks" ]; then printf 'coverage     %s\n' "$(cut -d' ' -f2- "$LOGS/coverage.checks")"; fi
  say "all in $(($(now) - TEST_START)) s; logs: target/test-logs"
  cat "$LOGS"/*.result | awk '
    {passed += $1 - $2 - $3; failed += $2; skipped += $3}
    END {
      printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
      exit failed > 0
    }'
}
