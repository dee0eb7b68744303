//! The stable names of all findings, in one table.
//!
//! **Input:** nothing. **Output:** each code with its name and severity.

use super::Severity;

macro_rules! codes {
    ($($variant:ident = $name:literal, $severity:ident, $summary:literal;)*) => {
        /// A kind of mistake, with a name that stays the same from release to release.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as printed: `unknown-member`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What the code is about, in one sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// Whether what is at the place of a finding is a secret, which no excerpt shows.
            #[must_use]
            pub fn hides_its_place(self) -> bool {
                matches!(self, Self::Credential | Self::SecretDefault)
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    Syntax = "syntax", Error, "The file is not JSON.";
    WrongKind = "wrong-kind", Error, "A member holds another kind of value than it takes.";
    UnknownMember = "unknown-member", Error, "A member that the format does not have.";
    DuplicateMember = "duplicate-member", Error, "A member that appears twice in one object.";
    MissingMember = "missing-member", Error, "A member that the format demands is not there.";
    NotAllowed = "not-allowed", Error, "A value outside the list of allowed values.";
    UnknownUse = "unknown-use", Error, "`use` names an entry that the dictionary does not have.";
    NoEffect = "no-effect", Error, "A member that has no meaning beside the others.";
    RequiredDefault = "required-default", Error, "A required entry with a default.";
    SecretDefault = "secret-default", Error, "A secret with a default or an example.";
    Credential = "credential", Error, "A value that everybody will read, and that is a secret or looks like one.";
    SecretReason = "secret-reason", Error, "An entry with a secret's name that is no secret, without a reason.";
    SecretType = "secret-type", Error, "A secret of another type than text.";
    DefaultType = "default-type", Error, "A default, an example or a value that a way sets, which does not fit the type of its entry.";
    UnknownPlaceholder = "unknown-placeholder", Error, "A placeholder that no entry of the element supplies.";
    DuplicateKey = "duplicate-key", Error, "Two entries, two extras of a way, or two elements, with one key.";
    NameClash = "name-clash", Error, "Two keys that meet in one identifier.";
    BadName = "bad-name", Error, "A name that cannot become an identifier.";
    UnknownEntry = "unknown-entry", Error, "A way requires or sets an entry that the element does not have.";
    Ways = "ways", Error, "Ways of authenticating that contradict each other or their entries.";
    UnknownElement = "unknown-element", Error, "A request for an element that the catalogue does not have.";
    MissingEntry = "missing-entry", Error, "A request without an entry that its element requires.";
    EntryValue = "entry-value", Error, "A value in a request that its entry does not take.";
    PlatformEntry = "platform-entry", Warning, "A request that sends what the platform supplies.";
    NewOption = "new-option", Warning, "A value in a request that is none of the options that are known.";
    NoScheme = "no-scheme", Warning, "An address in a request without a scheme.";
    ByNumber = "by-number", Warning, "A request that names its element by a number.";
    EmptyDoc = "empty-doc", Error, "A documentation text without words.";
    TooLarge = "too-large", Error, "A file, a text or a list beyond what a definition can need.";
    ModuleName = "module-name", Error, "A definition whose file name cannot be a module name.";
    UnseenCharacter = "unseen-character", Error, "A key, name or label with a character that nobody sees.";
    ManyErrors = "many-errors", Error, "More findings of one file than anyone reads, errors among them.";
    TooManyHubs = "too-many-hubs", Error, "More hubs than a crate may have features.";
    ForeignFile = "foreign-file", Error, "A file in a generated folder that the generator does not own.";
    Unreadable = "unreadable", Error, "A file that cannot be read or written.";
    Region = "region", Error, "A marked region that is missing, doubled or open.";
    Derive = "derive", Error, "An attribute or a shape that `ElementConfig` does not take.";
    Review = "review", Warning, "Something that a person still has to look at.";
    ManyWarnings = "many-warnings", Warning, "More findings of one file than anyone reads.";
    VagueDoc = "vague-doc", Warning, "A text for people that says no more than key, label and type do.";
    Opening = "opening", Warning, "A text that opens with a question word: where, what, whether, how.";
    RepeatedLabel = "repeated-label", Warning, "A text that opens with its own label.";
    Neighbour = "neighbour", Warning, "A text that is clear only beside another one.";
    Translated = "translated", Warning, "A word that reads translated.";
    CorrectionForm = "correction-form", Warning, "A correction without subject, claim or decision.";
    BareLabel = "bare-label", Warning, "A label that is merely the key.";
    SameDoc = "same-doc", Warning, "One text for several entries.";
    SameLabel = "same-label", Warning, "One label for two entries.";
    SharedKey = "shared-key", Warning, "An entry of its own whose key the dictionary has.";
    RedundantOverride = "redundant-override", Warning, "A member beside `use` that says what the dictionary says.";
    CommonCandidate = "common-candidate", Warning, "A key that five elements or more describe, each for itself.";
    UnusedEntry = "unused-entry", Warning, "An entry of the dictionary that no element uses.";
    UnreadDoc = "unread-doc", Warning, "A text of the dictionary that no element shows.";
    DroppedDefault = "dropped-default", Warning, "A required entry that a source gave a default, without a recorded correction.";
    OddDefault = "odd-default", Warning, "A default that passes as text and that nobody can mean.";
    OptionalPlaceholder = "optional-placeholder", Warning, "An address with a placeholder whose entry may be left out.";
    UnexplainedResponse = "unexplained-response", Warning, "A recorded response that says otherwise than its definition, without a recorded correction.";
    PersonalData = "personal-data", Warning, "A person's name or e-mail address where everybody will read it.";
    LoneHub = "lone-hub", Warning, "A hub that one element has, spelt almost like one that more have.";
    FileName = "file-name", Warning, "A definition whose file is called otherwise than its element.";
    NoSource = "no-source", Warning, "A definition that does not say where its facts come from.";
}
