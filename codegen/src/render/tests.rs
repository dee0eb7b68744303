//! The printer against its judge, on items shorter and longer than a line.
//!
//! **Input:** every construct, at every width. **Output:** the bytes that prettyplease writes.

use super::{judged, printed, rust};
use crate::emit::code::Snippet;

/// What emission writes, with a name that grows.
const KNOWN: &[&str] = &[
    "#[must_use = \"N\"] pub struct N<A = ::a::B, C = ::a::D> { a: B, #[doc = \" N\"] pub b: Option<N> }",
    "#[derive(::a::B, N)] #[doc(alias = \"N\")] pub struct N(pub a::B);",
    "#[derive(Clone)] #[non_exhaustive] pub enum N { A, #[doc = \" N\"] B, Other(N) }",
    "impl<A, N, C> ::a::b::Debug for N<A, N, C> { fn f(&self, a: &mut ::a::B<'_>) -> ::N::R {} }",
    "impl N { #[inline] pub fn n(&self) -> ::a::Reading<'_, ::N> { self.0.read(\"N\") } }",
    "impl N { pub fn n(mut self, value: impl ::a::Into<N>) -> N<A, ::b::C> { self.a.N = ::b::Some(value.into()); self } }",
    "impl N { pub fn n(mut self) -> Self { N { draft: self.draft, given: ::core::marker::N } } }",
    "impl N { pub fn n(mut self) -> Self { N(self.0, ::core::marker::N) } }",
    "impl N { fn n(&self, f: &mut ::N<'_>) { visitor.slot(&self.a); visitor.N(&self.N); } }",
    "impl N { fn n<A>(self, set: impl ::a::FnOnce(Self, N) -> Self) -> Self { match value { ::a::Some(value) => set(N, value), ::a::None => self, } } }",
    "impl N { fn n(self) -> A where A: ::a::B, N: c::D<Way>, { self.draft } }",
    "impl N where for<'a> Self: n::N, { #[doc(hidden)] pub fn n() -> N<a::N> { Self::n() } }",
    "impl N { fn n() -> Self { ::a::f(\"N\", &self.b, &[(\"a\", N::C), (\"N\", D::E)], f) } }",
    "impl ::a::N for a::N { type A = N; type B = ::a::N; const P: usize = 0; }",
    "impl N { fn n(a: impl Into<A>) -> Self { Self(::a::N::new(a, b).extra(\"a\", N).extra(\"b\", ::c::Into::<D>::into(d))) } }",
    "impl N { fn n() -> Self { Self::N(::a::f(&[N, b], f(&[]))) } }",
    "impl A for N { const SPEC: &'static ::a::B = { use ::a::{N, B, self}; &C { key: \"N\", list: &[\"a\", N], ..D::E } }; }",
    "impl A for N { const SPEC: &'static ::a::B = { use ::a::{N, B}; static T: N = C { key: \"N\", ..D::E }; &T }; }",
    "impl A for N { const SPEC: &'static ::a::B = <N as ::a::C>::D; type T = ::a::N; }",
    "impl A for N { fn n(a: &str) -> Self { match a { \"N\" | \"b\" | \"c\" => Self::N, _ => Self::Other(N::a(other)), } } }",
    "impl N { fn n(&self) -> Vec<(A, N)> { ::a::f(&self.0) } fn m(_: (A,)) -> [N] {} }",
    "pub static N: &[&::a::B] = &[#[cfg(feature = \"a\")] N::A, #[cfg(feature = \"N\")] b::B];",
    "pub fn n<T: ::a::F>(key: &str, t: T) -> Result<T::O, N> { match key { #[cfg(feature = \"a\")] \"N\" => Ok(task.run::<N::A>()), _ => Err(N), } }",
    "#[doc(hidden)] pub mod n { #[diagnostic::N(message = \"a\", label = \"N\",)] pub trait N<Way> {} impl<Way> N<Way> for ::a::B {} }",
    "#[cfg(feature = \"N\")] #[rustfmt::skip] pub mod n;",
    "pub mod n { pub use crate::a::N; use b::{N}; }",
    "pub type N = ::a::B<N>;",
    r#"#[doc = " \"N\" \\ \' \t \r \0 \u{e9}  "] pub enum N {}"#,
    "impl N { fn n(&self) { formatter.pad(N); self.a.N(a, b).c; Self {} } }",
    "impl N { fn n(&self) -> bool { f(true, false, N, 1) } }",
];

/// Sound Rust of which emission writes nothing.
const UNKNOWN: &[&str] = &[
    "fn a() { let b = 1; }",
    "fn a() { if b {} }",
    "fn a() { b + c }",
    "fn a() { f(|b| b) }",
    "fn a() { b? }",
    "fn a() { match b { C => {} } }",
    "fn a() { match f(b) { C => D } }",
    "fn a() { b!(); c }",
    "fn a(b: [u8; 4]) {}",
    "fn a() { f(&[1, 2]) }",
    "fn a() { f([b, c]) }",
    "fn a() { f(B { c: d }) }",
    "fn a() { self.b(c) }",
    "fn a() -> B { {} }",
    "fn a() -> B { (c,) }",
    "fn a(b: (C)) {}",
    "use a::{b,};",
    "fn a(b: C<D, 'e>) {}",
    "fn a() { (b.c)(d) }",
    "fn a<'b>(c: &'b str) {}",
    "const fn a() {}",
    "unsafe impl A for B {}",
    "impl A for B where B: C {}",
    "pub(crate) struct A;",
    "struct A<B: C + D>(B);",
    "struct A(B<dyn C + D>);",
    "trait A { fn b(); }",
    "enum A { B { c: D } }",
    "use a::{b::c, d as e};",
    "use a::*;",
    "#[doc = \"two\\nlines\"] struct A {}",
    "#[doc = \"/four slashes\"] struct A {}",
    "#[doc = \" \\x41\"] struct A {}",
    "#[a[b]] struct A {}",
    "fn a() { f(1.5) }",
    "fn a() { f('b') }",
    "fn a() { f(b\"c\") }",
    "fn a() { f(r\"c\") }",
    "fn a() { f(b < c) }",
    "macro_rules! a { () => {} }",
];

#[test]
fn what_emission_writes_is_printed_as_prettyplease_would_whatever_its_width() {
    for known in KNOWN {
        for length in 1..120 {
            let item = Snippet::verbatim(known.replace('N', &"N".repeat(length)));
            let judged = judged(&item).expect("an item");
            assert_eq!(printed(&item), Some(judged), "{length}: {known}");
        }
    }
}

#[test]
fn what_the_printer_does_not_know_is_left_to_prettyplease() {
    for unknown in UNKNOWN {
        let item = Snippet::verbatim(*unknown);
        assert_eq!(printed(&item), None, "{unknown}");
        let judged = judged(&item).expect("an item");
        let file = rust("a test", &[], vec![item]).expect("an item");
        assert!(file.ends_with(&judged), "{unknown}: {file}");
    }
}

#[test]
fn what_is_no_item_is_said_to_be_none() {
    let item = Snippet::verbatim("struct 1;");
    let bug = rust("a test", &[], vec![item]).expect_err("no item");
    assert!(bug.to_string().contains("struct 1"), "{bug}");
}
