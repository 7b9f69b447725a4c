#!/usr/bin/env bash
# Story A in a dozen calls through the front door: a father under home quarantine, a son who walks out of the compound.
# Synthetic people only. Every run takes a new compound and new people.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
url=${LASTMILE_URL:-http://127.0.0.1:8080}
village=130126100201
n=$(printf '%03d' $((RANDOM % 999 + 1)))
compound=$village$n
gate=story-$n-$RANDOM

field() { sed -n "s/.*\"$1\"[ ]*:[ ]*\"\([^\"]*\)\".*/\1/p"; }
token() { ./lastmile token "$1" "$2"; }
post() { curl --fail-with-body -sS -X POST "$url$2" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d "$3"; }
citizen_id() { # a valid number of nobody: area, birth date, sequence, check character
  local body sum=0 i w=(7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2)
  body=130126$1$(printf '%03d' $((RANDOM % 998 + 1)))
  for i in {0..16}; do sum=$((sum + ${body:i:1} * w[i])); done
  local check=10X98765432
  echo "$body${check:sum % 11:1}"
}

ops=$(token ops 130126) registrar=$(token registrar 130126) leader=$(token leader 130126)
father=$(citizen_id 19600101) son=$(citizen_id 19900101)

post "$ops" /v1/places "{\"code\":\"$compound\",\"name\":\"花园小区\",\"level\":\"COMPOUND\",\"parent\":\"$village\"}" >/dev/null
until post "$ops" /v1/gates "{\"id\":\"$gate\",\"name\":\"东门\",\"kind\":\"COMPOUND\",\"placeCode\":\"$compound\"}" >/dev/null 2>&1; do sleep 0.2; done
device=$(post "$ops" "/v1/gates/$gate/devices" '{}' | field credential)

person() { post "$registrar" /v1/persons "{\"document\":{\"type\":\"CN_ID\",\"number\":\"$1\"},\"name\":\"$2\",\"placeCode\":\"$compound\"}" | field personToken; }
father_token=$(person "$father" 李伟) son_token=$(person "$son" 李明)
post "$registrar" /v1/households "{\"placeCode\":\"$compound\",\"members\":[\"$father_token\",\"$son_token\"]}" >/dev/null
order="{\"personToken\":\"$father_token\",\"placeCode\":\"$compound\",\"basis\":{\"kind\":\"LEFT_RISK_AREA\",\"on\":\"$(date +%F)\"},\"decision\":{\"reason\":\"came home through a risk area\"}}"
until post "$leader" /v1/orders "$order" >/dev/null 2>&1; do sleep 0.2; done

sleep 1 # the time below has whole seconds; it must not lie before the order
reading="{\"readings\":[{\"seq\":1,\"bootId\":\"$RANDOM$RANDOM\",\"measuredAt\":\"$(date -u +%FT%TZ)\",\"gate\":\"$gate\",\"direction\":\"OUT\",\"celsius\":36.6,\"document\":{\"type\":\"CN_ID\",\"number\":\"$son\"}}]}"
until answer=$(post "$device" /v1/readings "$reading") && grep -q HOLD <<<"$answer"; do sleep 0.2; done
echo "$answer"
