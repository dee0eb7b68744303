//! What is said in words: where a problem is, what is wrong, what a value has to be.

use element_core::{GrantKind, Place, Problem, ProblemKind, Severity, ValueType, placeholder};

#[test]
fn places_are_paths() {
    for (place, path) in [
        (Place::Request, "request"),
        (Place::Member("name".into()), "name"),
        (Place::Element("key".into()), "element.key"),
        (Place::Entry("site".into()), "site"),
        (Place::ProviderData("code".into()), "providerData.code"),
        (Place::Tag(3), "tags[3]"),
        (Place::Header("user secret"), "user secret"),
    ] {
        assert_eq!(place.to_string(), path);
        let problem = Problem::new(place.clone(), None, ProblemKind::Missing);
        assert_eq!(
            format!("{problem:?}"),
            format!("`{path}` is required and missing")
        );
        assert_eq!(
            (problem.key(), problem.label(), problem.place()),
            (path, None, &place)
        );
    }
}

/// What the judge finds is told in `judge`; these are found elsewhere.
#[test]
fn what_others_find_is_told_too() {
    let say = |place: Place, kind: ProblemKind<'static>| {
        let problem = Problem::new(place, Some("Label"), kind);
        assert_eq!(problem.label(), Some("Label"));
        assert_eq!(problem.severity(), Severity::Error);
        assert!(
            !problem.kind().can_be_allowed()
                || matches!(
                    problem.kind(),
                    ProblemKind::NotAnOption { .. } | ProblemKind::Unknown { .. }
                )
        );
        problem.to_string()
    };
    let entry = || Place::Entry("a\u{7}b".into());
    let field = ProblemKind::HasField {
        field: "site".into(),
    };
    assert_eq!(
        say(entry(), field),
        "`a\\u{7}b` (Label) belongs in the configuration; set it with `.site(..)` of the builder"
    );
    assert_eq!(
        say(Place::Header("user"), ProblemKind::NotForHeader),
        "`user` (Label) holds a comma, a space, a control character or one beyond ASCII, which the header cannot carry"
    );
    assert_eq!(
        say(Place::Tag(0), ProblemKind::Unknown { did_you_mean: None }),
        "`tags[0]` (Label) is no member of the request"
    );
    for (grant, needs) in
        GrantKind::ALL
            .iter()
            .zip(["`NoGrant`", "an `OAuth1` grant", "an `OAuth2` grant"])
    {
        let kind = ProblemKind::WrongGrant {
            ways: vec![("one", *grant), ("two", *grant)],
        };
        assert_eq!(
            say(Place::Request, kind),
            format!(
                "`request` (Label) fits no way of authenticating that the element has; `one` needs {needs}; `two` needs {needs}"
            )
        );
    }
}

/// Twelve options are listed, the others counted.
#[test]
fn a_long_list_of_options_is_cut() {
    let names = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
    ];
    for (count, end) in [
        (1, "known: `a`"),
        (12, "`k`, `l`"),
        (13, "`k`, `l` and 1 more"),
        (14, "`k`, `l` and 2 more"),
    ] {
        let kind = ProblemKind::NotAnOption {
            did_you_mean: None,
            options: names[..count].to_vec(),
        };
        let problem = Problem::new(Place::Entry("mode".into()), None, kind);
        assert_eq!(problem.severity(), Severity::Warning);
        assert!(problem.to_string().ends_with(end), "{problem}");
    }
}

#[test]
fn kinds_say_what_they_expect_and_placeholders_what_to_fill_in() {
    for kind in ValueType::ALL {
        let expects = kind.expects();
        assert!(
            expects.len() > 4 && expects != "xyzzy",
            "{kind:?} expects {expects}"
        );
    }
    assert_eq!(ValueType::Integer.expects(), "a whole number");
    for (key, filled) in [
        ("oauth.api.key", "your-oauth-api-key"),
        ("apiKey", "your-apikey"),
        ("site", "your-site"),
    ] {
        assert_eq!(placeholder(key), filled);
    }
}
