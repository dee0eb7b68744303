//! Documents in, definitions out.
