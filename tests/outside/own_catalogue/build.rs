//! Generates the modules of `elements/`.

fn main() {
    element_codegen::build::Config::new()
        .defs("elements")
        .generate();
}
