//! Voices as browsers have them, and what is made of them.

use super::*;

/// A voice as `lang name`, with `*` before it if it is the usual one and `~` if it is not local.
fn voice(text: &str) -> OfferedVoice {
    let bare = text.trim_start_matches(['*', '~']);
    let (lang, name) = bare.split_once(' ').unwrap();
    OfferedVoice::new(bare, name, lang, !text.contains('~'), text.contains('*')).unwrap()
}

fn voices(text: &str) -> Vec<OfferedVoice> {
    text.split(" | ").map(voice).collect()
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
fn a_plain_voice_speaks_before_a_variant_then_a_local_one_then_the_usual_one() {
    let free = chosen(None, None);
    check_best("~*en-US Cloud | en-GB Kate", &free, "en-GB Kate");
    check_best("~en-US Far | ~*en-US Cloud", &free, "en-US Cloud");
    check_best("*en-AU Karen | en-GB Kate", &free, "en-AU Karen");
    check_best("en-US Samantha | en-US Bells", &free, "en-US Samantha");
    check_best("en-GB English+Adam | ~en-US Far", &free, "en-US Far");
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
    for lang in ["de-DE", "", "e", "fr", "éé"] {
        assert_eq!(OfferedVoice::new("a", "Anna", lang, true, true), None);
    }
    for lang in ["en", "en-GB", "en_US", "EN-us"] {
        let voice = OfferedVoice::new("", "Kate", lang, false, false).unwrap();
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
        "British English: Kate; American English: Zoe; English: Basic; English, en-SC: Scot";
    check_regions(many, &free, false, plain);
    check_regions(
        many,
        &free,
        true,
        "British English: Kate, Kate+Max; American English: Zoe, Ann+x; English: Basic; \
         English, en-SC: Scot",
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
