//! The processes that ours is compared with; the benchmark starts itself again as one of them.

use std::error::Error;
use std::path::{Path, PathBuf};

/// Every schema of a folder through typify, with builders, and prettyplease: one module each in
/// another folder.
pub(crate) fn typify(schemas: &Path, modules: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(modules)?;
    for file in files(schemas)? {
        let schema: schemars::schema::RootSchema =
            serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        let mut space =
            typify::TypeSpace::new(typify::TypeSpaceSettings::default().with_struct_builder(true));
        space.add_root_schema(schema)?;
        let text = prettyplease::unparse(&syn::parse2(space.to_stream())?);
        let name = file.file_stem().unwrap_or_default();
        std::fs::write(modules.join(name).with_extension("rs"), text)?;
    }
    Ok(())
}

/// Reads every file of these folders and nothing else: less than this, nothing that looks at all of
/// them can do.
pub(crate) fn read(folders: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    let mut bytes = 0_usize;
    for folder in folders {
        for file in files(folder)? {
            bytes += std::hint::black_box(std::fs::read(file)?).len();
        }
    }
    println!("{bytes}");
    Ok(())
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let items = std::fs::read_dir(folder)?;
    let mut files = items
        .map(|item| item.map(|item| item.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    Ok(files)
}
