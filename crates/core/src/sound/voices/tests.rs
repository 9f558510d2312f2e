//! Voices as browsers have them, and what is made of them.

use super::*;

/// A voice as `lang name`, with `*` before it if it is the usual one and `~` if it is not local.
fn voice(text: &str, home: &Home) -> Option<OfferedVoice> {
    let bare = text.trim_start_matches(['*', '~']);
    let (lang, name) = bare.split_once(' ').unwrap();
    let (local, usual) = (!text.contains('~'), text.contains('*'));
    OfferedVoice::new((bare, name, lang), local, usual, home)
}

fn voices_at(text: &str, home: &Home) -> Vec<OfferedVoice> {
    text.split(" | ").filter_map(|it| voice(it, home)).collect()
}

fn voices(text: &str) -> Vec<OfferedVoice> {
    voices_at(text, &Home::new("en", &[]))
}

fn chosen(id: Option<&str>, name: Option<&str>) -> Voice {
    Voice {
        id: id.map(str::to_owned),
        name: name.map(str::to_owned),
        ..Voice::default()
    }
}

/// Which of these speaks, in whatever order they come.
#[track_caller]
fn check_best(text: &str, choice: &Voice, wanted: &str) {
    let mut voices = voices(text);
    for _ in 0..2 {
        assert_eq!(
            best(voices.iter(), choice).map(|it| it.id.as_str()),
            Some(wanted)
        );
        voices.reverse();
    }
}

#[test]
fn a_plain_voice_of_the_region_speaks_and_of_those_the_usual_one() {
    let free = chosen(None, None);
    check_best("~*en-GB Cloud | en-US Zoe", &free, "en-US Zoe");
    check_best("*en-AU Karen | en-GB Kate", &free, "en-GB Kate");
    check_best("en-US Samantha | en-US Bells", &free, "en-US Samantha");
    check_best("en-GB English+Adam | en-US Far", &free, "en-US Far");
    check_best("en-GB Anne | *en-GB Kate", &free, "en-GB Kate");
}

#[test]
fn a_voice_that_sends_text_away_speaks_only_where_it_was_chosen() {
    let cloud = voices("~*en-GB Cloud | ~en-US Far");
    assert_eq!(best(cloud.iter(), &chosen(None, None)), None);
    let choice = chosen(Some("en-US Far"), Some("Far"));
    check_best("~*en-GB Cloud | ~en-US Far", &choice, "en-US Far");
    let offered = regions(&cloud, &choice, false);
    assert!(offered[0].voices[0].1.contains("sent"), "{offered:?}");
}

/// Which voice speaks on a page in `tag`, to somebody whose browser is set to these languages.
#[track_caller]
fn check_device(text: &str, tag: &str, browser: &str, wanted: Option<&str>) {
    let browser: Vec<String> = browser.split(' ').map(str::to_owned).collect();
    let mut voices = voices_at(text, &Home::new(tag, &browser));
    for _ in 0..2 {
        let found = best(voices.iter(), &chosen(None, None));
        assert_eq!(found.map(|it| it.id.as_str()), wanted, "{tag} {browser:?}");
        voices.reverse();
    }
}

/// Lists as devices have them, shortened to what matters.
#[test]
fn on_each_system_a_voice_of_the_persons_region_speaks() {
    // Safari on iOS: every voice is marked.
    let ios = "*en-AU Karen | *en-GB Daniel | *en-IE Moira | *en-US Samantha | *en-US Bells | \
               *de-DE Anna | *fr-CA Amélie | *fr-FR Thomas | *pt-BR Luciana | *pt-PT Joana | \
               *ja-JP Kyoko | *ar-001 Majed";
    check_device(ios, "en", "en-AU", Some("en-AU Karen"));
    check_device(ios, "en", "en-GB en-US", Some("en-GB Daniel"));
    check_device(ios, "en", "sv-SE", Some("en-GB Daniel"));
    check_device(ios, "fr", "fr-CA fr", Some("fr-CA Amélie"));
    check_device(ios, "fr", "fr", Some("fr-FR Thomas"));
    check_device(ios, "pt-BR", "pt", Some("pt-BR Luciana"));
    check_device(ios, "ja", "ja", Some("ja-JP Kyoko"));
    check_device(ios, "ar", "ar-EG", Some("ar-001 Majed"));
    check_device(ios, "pl", "pl-PL", None);
    // Chrome on Android: underscores, and no voice is marked.
    let android = "en_AU English Australia | en_GB English United Kingdom | \
                   en_US English United States | de_DE German Germany | pl_PL Polish Poland";
    check_device(android, "en", "en-US", Some("en_US English United States"));
    check_device(android, "en", "en-NZ", Some("en_AU English Australia"));
    check_device(android, "pl", "pl-PL en", Some("pl_PL Polish Poland"));
    // Edge and Chrome on Windows: the best voices are online.
    let windows = "*en-US Microsoft David | en-US Microsoft Zira | \
                   ~en-US Microsoft Ava Online | ~en-GB Google UK English Female | \
                   ~de-DE Google Deutsch";
    check_device(windows, "en", "en-US", Some("en-US Microsoft David"));
    check_device(windows, "en", "en-GB", Some("en-US Microsoft David"));
    check_device(windows, "de", "de-DE", None);
    // macOS.
    let mac = "en-AU Karen | *en-GB Daniel | en-US Albert | en-US Samantha | it-IT Alice | \
               es-ES Mónica | es-MX Paulina";
    check_device(mac, "en", "en-US", Some("en-US Samantha"));
    check_device(mac, "es", "es-MX", Some("es-MX Paulina"));
    check_device(mac, "es", "es", Some("es-ES Mónica"));
    // speech-dispatcher with espeak-ng on Linux: hundreds of variants.
    let linux = "en-gb English (Great Britain)+Max | en-us English (America) | \
                 en-gb English (Great Britain) | de German | de German+Annie";
    check_device(linux, "en", "C", Some("en-gb English (Great Britain)"));
    check_device(linux, "en", "en-US", Some("en-us English (America)"));
    check_device(linux, "de", "de-AT", Some("de German"));
}

#[test]
fn of_those_that_fit_alike_the_same_one_speaks_in_every_browser() {
    let free = chosen(None, None);
    check_best("en-US Zoe | en-GB Kate | en_gb Anne", &free, "en_gb Anne");
    check_best("en-GB A+B | en-GB A+A | en-US A+A", &free, "en-GB A+A");
}

#[test]
fn the_chosen_voice_speaks_and_one_that_is_gone_leaves_the_choice_to_the_app() {
    let two = "*en-GB English | en-US English";
    check_best(
        two,
        &chosen(Some("en-US English"), Some("English")),
        "en-US English",
    );
    check_best(two, &chosen(Some("gone"), Some("English")), "en-GB English");
    check_best(
        "*en-GB Kate | ~en-IN Rishi",
        &chosen(None, Some("Rishi")),
        "en-IN Rishi",
    );
}

#[test]
fn a_voice_of_another_language_is_none_and_one_without_an_address_has_its_name_and_language() {
    let home = Home::new("en", &[]);
    for lang in ["de-DE", "", "e", "fr", "éé"] {
        assert_eq!(
            OfferedVoice::new(("a", "Anna", lang), true, true, &home),
            None
        );
    }
    for lang in ["en", "en-GB", "en_US", "EN-us"] {
        let voice = OfferedVoice::new(("", "Kate", lang), false, false, &home).unwrap();
        assert_eq!(voice.id, format!("Kate {lang}"));
    }
}

/// What is offered, each region with its voices.
#[track_caller]
fn check_regions(text: &str, choice: &Voice, all: bool, wanted: &str) {
    let found = regions(&voices(text), choice, all);
    let lines: Vec<String> = found
        .iter()
        .map(|it| {
            let names: Vec<&str> = it.voices.iter().map(|it| it.1.as_str()).collect();
            format!("{}: {}", it.name, names.join(", "))
        })
        .collect();
    assert_eq!(lines.join("; "), wanted);
}

#[test]
fn voices_are_offered_by_region_with_the_variants_last_and_on_request() {
    let many = "en-US Zoe | en-GB Kate+Max | en Basic | en-GB Kate | en-SC Scot | EN-us Ann+x";
    let free = chosen(None, None);
    let plain =
        "British English: Kate; English: Basic; English, en-SC: Scot; American English: Zoe";
    check_regions(many, &free, false, plain);
    check_regions(
        many,
        &free,
        true,
        "British English: Kate, Kate+Max; English: Basic; English, en-SC: Scot; \
         American English: Zoe, Ann+x",
    );
    let of_variant = chosen(Some("en-GB Kate+Max"), None);
    check_regions(
        many,
        &of_variant,
        false,
        &plain.replace("Kate;", "Kate, Kate+Max;"),
    );
    assert_eq!(variants(&voices(many)), 2);
    assert_eq!(variants(&voices("en-GB A+B")), 0);
    check_regions("en-GB A+B", &free, false, "British English: A+B");
}

#[test]
fn a_voice_that_follows_no_rate_is_told_from_one_that_does_so_roughly() {
    let keeps = |one: (u8, u64), other: (u8, u64)| {
        let [one, other] = [one, other].map(|it| (Rate::tenths(it.0), Millis::new(it.1)));
        (keeps_own_pace(one, other), keeps_own_pace(other, one))
    };
    assert_eq!(keeps((10, 2_000), (13, 1_900)), (true, true));
    assert_eq!(keeps((13, 2_000), (7, 2_000)), (true, true));
    assert_eq!(keeps((10, 2_000), (13, 1_600)), (false, false));
    assert_eq!(keeps((7, 2_900), (13, 1_700)), (false, false));
    assert_eq!(other_rate(Rate::tenths(11)), Rate::tenths(7));
    assert_eq!(other_rate(Rate::USUAL), Rate::tenths(13));
}

#[test]
fn two_voices_of_one_name_are_told_apart() {
    check_regions(
        "en-GB English | en-US English | en_GB English",
        &chosen(None, None),
        false,
        "British English: English, English 2; American English: English",
    );
}
