//! Texts that mean something to Rust, Markdown, HTML or a terminal.

/// One text a row, with the name of its module.
pub(super) const TEXTS: &[(&str, &str)] = &[
    ("fence", "```rust\npanic!(\"planted\");\n```"),
    (
        "fence_untagged",
        "first\n\n```\npanic!(\"planted\");\n```\n",
    ),
    ("fence_open", "```"),
    ("fence_long", "`````` rust planted"),
    ("fence_tilde", "~~~\npanic!(\"planted\");\n~~~"),
    (
        "indented",
        "planted:\n\n    panic!(\"planted\");\n\n\tpanic!(\"planted\");",
    ),
    ("block_comment", "a */ b /* c */ planted"),
    ("line_comment", "// planted /// planted //! planted"),
    ("brackets", "]] [[ planted ]("),
    (
        "definition_of_link",
        "[planted]: https://evil.example\n\n[planted]",
    ),
    ("link", "[planted](https://evil.example/planted)"),
    ("image", "![planted](https://evil.example/planted.png)"),
    (
        "autolink",
        "<https://evil.example/planted> <planted@evil.example>",
    ),
    (
        "bare_link",
        "https://evil.example/<planted>?a=b&c#d http://evil.example, (https://evil.example/a_(b)) www.evil.example",
    ),
    (
        "intra_doc",
        "crate::planted [`Planted`] [Planted] [planted!] [planted()] [Config]",
    ),
    (
        "tags",
        "<planted onload=x>planted</planted> <script>planted</script> <br> </div>",
    ),
    ("tag_open", "<planted"),
    ("html_comment", "<!-- planted"),
    ("entities", "&lt;planted&gt; &amp; &#60;planted&#62; &copy"),
    ("carriage_return", "one\rtwo\r\nthree planted"),
    (
        "control",
        "nul\u{0}bell\u{7}escape\u{1b}[31mdelete\u{7f}next\u{85}planted",
    ),
    (
        "separators",
        "line\u{2028}paragraph\u{2029}tab\tfeed\u{c}planted",
    ),
    (
        "direction",
        "\u{202e}planted\u{202c} \u{200f}mark \u{2066}isolate\u{2069}",
    ),
    (
        "invisible",
        "\u{feff}zero\u{200b}soft\u{ad}join\u{200d}word\u{2060}planted",
    ),
    (
        "fillers",
        "\u{115f}a\u{3164}b\u{ffa0}c\u{34f}d\u{180e}e\u{2061}f\u{206a}g\u{fff9}h\u{1d173}i\u{e0061}planted",
    ),
    (
        "combining",
        "e\u{301} n\u{303} \u{1f469}\u{200d}\u{1f467} \u{130} planted",
    ),
    ("braces", "{} {0} {planted} {{ }} {Self} {T} { planted"),
    ("ticks", "`code` ``two`` ```three``` planted"),
    ("tick_lone", "a lone ` planted"),
    ("tick_pairs", "`a */ b` `|` `]` `<planted>` `\\` `` ` ``"),
    ("quotes", "\"# r#\"planted\"# '\\'' \"\"\""),
    ("back_slashes", "\\ planted\\planted \\n \\u{41} \\` \\["),
    ("heading", "# planted\n## planted\n#planted"),
    ("setext", "planted\n===\nplanted\n---"),
    (
        "lists",
        "- planted\n+ planted\n* planted\n1. planted\n2) planted",
    ),
    ("quote", "> planted\n>> planted"),
    (
        "table",
        "| planted | planted |\n|---|---|\n| planted | planted |",
    ),
    (
        "emphasis",
        "*planted* **planted** _planted_ __planted__ ~~planted~~",
    ),
    ("mathematics", "$planted$ $$planted$$ \\(planted\\)"),
    ("footnote", "planted[^1]\n\n[^1]: planted"),
    ("task", "- [x] planted"),
    ("rule", "***\n---\n___ planted"),
    ("attributes", "#[planted] #![planted] #planted @planted"),
    (
        "capitals",
        "PlantedText plantedText planted_text planted::text planted() x<PlantedText>y(PlantedText)z URLs c:/planted",
    ),
    (
        "paths",
        "../../../planted ..\\planted /etc/planted C:\\planted",
    ),
    (
        "shell",
        "$PLANTED `planted` $(planted) ; planted && planted | planted",
    ),
    ("doctest_hidden", "# planted\n# fn main() {}"),
    ("include", "#![doc = include_str!(\"planted\")]"),
    ("front_matter", "---\nplanted: true\n---"),
];

/// Very long lines, which no table above should hold.
pub(super) fn long() -> [(&'static str, String); 2] {
    [
        ("long_word", "planted".repeat(700)),
        ("long_line", "planted words ".repeat(700)),
    ]
}
