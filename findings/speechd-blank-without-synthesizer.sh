#!/usr/bin/env bash
# Without a synthesizer, the speech service plays a recorded sentence for every text, even a blank.
#
# A good engineer would guess: where speech-dispatcher has no synthesizer, a program that lists voices
# gets none, and a text of one blank, with which web pages and apps prime speech inside a press, is
# silent, or an error.
#
# What really happens: speech-dispatcher 0.11.4 (Debian 0.11.4-2) then has its module sd_dummy, which
# offers one voice, "dummy", for English. For any text (a word, a single character, a blank) it plays
# the same recorded sentence with play, aplay or paplay, and tells of a beginning and an end as for
# words that were spoken. So a program hears of a voice and of a phrase that was said, and a person
# hears a sentence that nobody has asked for.
#
# Seen on 2026-12-01. https://github.com/brailcom/speechd (src/modules/dummy.c)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

command -v apt-get >/dev/null || { echo "This needs Debian's apt-get."; exit 2; }
version=0.11.4-2
for package in speech-dispatcher libspeechd2; do
    apt-get download -qq "$package=$version" 2>/dev/null
done
apt-get download -qq libdotconf0=1.3-0.3 2>/dev/null
for package in *.deb; do
    dpkg -x "$package" root
done

# In the place of the players: each says what it was to play.
mkdir players
for player in play aplay paplay; do
    printf '#!/bin/sh\nfor it in "$@"; do case $it in *.wav) basename "$it" >>%s/played;; esac; done\n' "$folder" >players/$player
    chmod +x players/$player
done

module=$folder/root/usr/lib/speech-dispatcher-modules/sd_dummy
libraries=$(dirname "$(find root -name 'libspeechd_module.so.*' -o -name 'libdotconf.so.*' | head -n 1)")

# What the module answers to "LIST VOICES", or to a text of one kind; and what is played meanwhile.
ask() {
    : >played
    { printf 'INIT\n'; printf "$1"; sleep 2; printf 'QUIT\n'; } |
        LD_LIBRARY_PATH=$libraries PATH=$folder/players:$PATH "$module" 2>/dev/null |
        grep -E "$2" | tr '\t\n' '  ' | sed 's/ $//'
    sort -u played | grep -q . || echo nothing >played
    printf '; played: %s\n' "$(sort -u played | tr '\n' ' ' | sed 's/ $//')"
}

{
    echo "voices: $(ask 'LIST VOICES\n' '^200-')"
    echo "a word: $(ask 'SPEAK\nTen\n.\n' '^70')"
    echo "one character: $(ask 'CHAR\na\n.\n' '^70')"
    echo "a blank: $(ask 'SPEAK\n \n.\n' '^70')"
} | tee seen
echo "speech-dispatcher $version"

diff - seen <<'WANTED'
voices: 200-dummy en none; played: nothing
a word: 701 BEGIN 702 END; played: dummy-message.wav
one character: 701 BEGIN 702 END; played: dummy-message.wav
a blank: 701 BEGIN 702 END; played: dummy-message.wav
WANTED
