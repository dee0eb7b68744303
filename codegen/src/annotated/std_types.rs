//! Types that are no entry, and what to write in their place.
//!
//! **Input:** the name of a type. **Output:** what to write instead.

/// Types that look as if they would do.
pub(crate) const INSTEAD: &[(&[&str], &str)] = &[
    (
        &[
            "i8", "i16", "i32", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
        ],
        "write `i64`: whatever the platform reports fits into it",
    ),
    (
        &[
            "NonZero",
            "NonZeroU8",
            "NonZeroU16",
            "NonZeroU32",
            "NonZeroU64",
        ],
        "write `i64`: whatever the platform reports fits into it",
    ),
    (
        &["f32", "f64"],
        "write `i64` for a whole number, or `String`; the wire has no other numbers",
    ),
    (
        &["str", "char", "PathBuf", "Path", "OsString", "CString"],
        "write `String`",
    ),
    (
        &["Box", "Rc", "Arc", "Cow"],
        "write `String`, or another type without anything around it",
    ),
    (
        &["Vec", "HashSet", "BTreeSet", "VecDeque"],
        "write `element_types::List`: items separated by commas on the wire",
    ),
    (
        &["HashMap", "BTreeMap"],
        "write `element_types::Json`: a JSON document as text",
    ),
    (
        &["SystemTime", "Instant"],
        "write `element_types::TimestampMs`: milliseconds since 1970",
    ),
    (
        &["Duration"],
        "write `i64` and say what it counts: `#[config(unit = \"seconds\")]`",
    ),
];
