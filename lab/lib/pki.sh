# shellcheck shell=bash
# Certificates of a run: one authority, one client, one server certificate for each engine (EC P-256, keys in PKCS#8).

new_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null; chmod 600 "$1"; }

# sign NAME SUBJECT EXTENSIONS: NAME-cert.pem for NAME-key.pem
sign() {
  openssl req -new -key "$1-key.pem" -subj "$2" -out "$1.csr"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca-key.pem -set_serial "0x$(openssl rand -hex 8)" -days 30 \
    -extfile <(printf '%s\n' "$3") -out "$1-cert.pem" 2>/dev/null
  rm -f "$1.csr"
}

make_authority() (
  mkdir -p "$DIR/pki"
  cd "$DIR/pki" || exit
  new_key ca-key.pem
  openssl req -x509 -new -key ca-key.pem -days 30 -subj "/CN=lab authority" -out ca.pem \
    -addext keyUsage=critical,keyCertSign,cRLSign
  new_key client-key.pem
  sign client /CN=lab-client "extendedKeyUsage=clientAuth"
  ln -s client-key.pem key.pem # the names that DOCKER_CERT_PATH wants
  ln -s client-cert.pem cert.pem
)

make_certificate() ( # make_certificate I
  cd "$DIR/pki" || exit
  [ ! -s "e$1-cert.pem" ] || return 0
  new_key "e$1-key.pem"
  sign "e$1" "/CN=engine$1" "subjectAltName=DNS:engine$1,DNS:localhost,IP:$(address "$1"),IP:127.0.0.1
extendedKeyUsage=serverAuth"
)
