//! Words that cannot name an entry, a module, a type or a way, each with its reason.
//!
//! **Input:** a word. **Output:** why it is taken, if it is.

/// Words of edition 2024 that can be raw identifiers. `syn` still accepts `gen`, so we keep a
/// list of our own.
pub(super) const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Words that cannot even be raw identifiers.
pub(super) const NEVER_RAW: &[&str] = &["_", "crate", "self", "super"];

/// Names that generated types answer to already, whose meaning every reader knows, or that clippy
/// takes for an operator's method.
pub(super) const METHODS: &[&str] = &[
    "add",
    "bitand",
    "bitor",
    "bitxor",
    "build",
    "builder",
    "clone",
    "clone_from",
    "default",
    "div",
    "drop",
    "eq",
    "fmt",
    "from",
    "from_map",
    "from_map_lenient",
    "from_str",
    "hash",
    "into",
    "maybe",
    "mul",
    "ne",
    "new",
    "rem",
    "shl",
    "shr",
    "store",
    "sub",
    "to_wire",
    "without_code",
];

/// Names that grants answer to besides.
pub(super) const GRANT_METHODS: &[&str] = &[
    "external_authentication",
    "extra",
    "initial",
    "kind",
    "provider_data",
];

/// Files beside the definitions that are none, the file that a folder's module may live in, and names
/// that Windows does not take for files. Modules of elements share no room with our own API.
pub(super) const MODULES: &[&str] = &["aux", "common", "con", "mod", "nul", "prn", "schema"];

/// Type names that generated code or its reader already uses.
pub(super) const TYPES: &[&str] = &[
    "Box",
    "Clone",
    "Config",
    "ConfigBuilder",
    "Copy",
    "Debug",
    "Default",
    "Drop",
    "Eq",
    "Err",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Hash",
    "Instance",
    "InstanceConfig",
    "Into",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Optional",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Secret",
    "Self",
    "Some",
    "String",
    "ToString",
    "Vec",
    "Way",
];
