//! The shapes of output that are compared: what stands in a module, by name.

/// What `Config` and its builder keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A struct; the builder keeps a draft of it and markers.
    Draft,
    /// A struct; the builder keeps every value in a slot, a required one in a slot of a type of its
    /// own.
    Slots,
    /// Wire text; setters write it, getters parse it.
    Texts,
}

/// How `Debug` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DebugBy {
    /// The built-in derive.
    Derive,
    /// One line through the core, by table.
    Table,
}

/// What setters take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// `impl Into<T>`.
    Into,
    /// `T`.
    Plain,
}

/// How a row of the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// A struct literal whose rest is `..EntrySpec::TEXT`.
    Rest,
    /// A struct literal with every field.
    Full,
    /// A call of a const fn for the kind, then const methods.
    Calls,
    /// Struct literals in a `static`, of which the constant is a reference.
    Static,
}

/// How the builder's type tells which required entries are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// One type parameter each.
    Parameters,
    /// One type parameter, a tuple.
    Tuple,
}

/// What a module holds beside the struct, to see what each part costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Upto {
    /// The struct and its derives.
    Struct,
    /// And the table.
    Table,
    /// And reading and visiting fields.
    Fields,
    /// And the builder.
    Builder,
    /// And what an instance reports.
    All,
}

/// One shape.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) kept: Kept,
    pub(crate) derives: &'static str,
    pub(crate) debug: DebugBy,
    pub(crate) takes: Takes,
    pub(crate) maybe: bool,
    pub(crate) alias: bool,
    pub(crate) rows: Rows,
    pub(crate) state: State,
    pub(crate) upto: Upto,
}

const DRAFT: Shape = Shape {
    name: "draft",
    kept: Kept::Draft,
    derives: "Clone, PartialEq",
    debug: DebugBy::Derive,
    takes: Takes::Into,
    maybe: false,
    alias: false,
    rows: Rows::Rest,
    state: State::Parameters,
    upto: Upto::All,
};

/// Every shape, the one of the contract first.
pub(crate) const SHAPES: &[Shape] = &[
    DRAFT,
    Shape {
        name: "slots",
        kept: Kept::Slots,
        ..DRAFT
    },
    Shape {
        name: "store",
        kept: Kept::Texts,
        debug: DebugBy::Table,
        ..DRAFT
    },
    Shape {
        name: "draft, no PartialEq",
        derives: "Clone",
        ..DRAFT
    },
    Shape {
        name: "draft, Debug by table",
        debug: DebugBy::Table,
        ..DRAFT
    },
    Shape {
        name: "draft, setters take T",
        takes: Takes::Plain,
        ..DRAFT
    },
    Shape {
        name: "draft, maybe_ per entry",
        maybe: true,
        ..DRAFT
    },
    Shape {
        name: "draft, no PartialEq, Debug by table",
        derives: "Clone",
        debug: DebugBy::Table,
        ..DRAFT
    },
    Shape {
        name: "draft, doc(alias)",
        alias: true,
        ..DRAFT
    },
    Shape {
        name: "draft, SPEC full literals",
        rows: Rows::Full,
        ..DRAFT
    },
    Shape {
        name: "draft, SPEC by const fn",
        rows: Rows::Calls,
        ..DRAFT
    },
    Shape {
        name: "draft, SPEC in a static",
        rows: Rows::Static,
        ..DRAFT
    },
    Shape {
        name: "draft, state is a tuple",
        state: State::Tuple,
        ..DRAFT
    },
    Shape {
        name: "parts: struct",
        upto: Upto::Struct,
        ..DRAFT
    },
    Shape {
        name: "parts: + SPEC",
        upto: Upto::Table,
        ..DRAFT
    },
    Shape {
        name: "parts: + read, visit",
        upto: Upto::Fields,
        ..DRAFT
    },
    Shape {
        name: "parts: + builder",
        upto: Upto::Builder,
        ..DRAFT
    },
];
