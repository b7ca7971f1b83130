//! Writes the screens' types from the one list.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::error::Refusal;
use crate::space::Changed;
use crate::task::Progress;

#[derive(Default)]
pub struct File {
    types: Types,
    commands: String,
}

#[derive(Default)]
struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, (TypeId, String)>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Types of the language itself have no file of their own and are not declared.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        let docs = T::docs().unwrap_or_default();
        let declared = (TypeId::of::<T>(), format!("{docs}export {}\n", T::decl(&self.config)));
        if let Some((other, _)) = self.declared.insert(name.clone(), declared) {
            assert_eq!(
                other,
                TypeId::of::<T>(),
                "two types are called {name} on the wire; rename one by #[ts(rename)]"
            );
        }
    }
}

impl File {
    pub fn command<Ask: TS + 'static, Answer: TS + 'static>(&mut self, name: &str, about: &str) {
        self.types.visit::<Ask>();
        self.types.visit::<Answer>();
        let (ask, answer) = (Ask::name(&self.types.config), Answer::name(&self.types.config));
        self.commands += &format!("  /** {about} */\n  {name}: {{ ask: {ask}; answer: {answer} }};\n");
    }

    pub fn finish(mut self) -> String {
        self.types.visit::<Refusal>();
        self.types.visit::<Progress>();
        self.types.visit::<Changed>();
        let types: Vec<String> = self.types.declared.into_values().map(|(_, text)| text).collect();
        format!(
            "// Written by `UPDATE=1 cargo test` from src-tauri/core/src/api.rs. Not edited by hand.\n\n{}\nexport type Commands = {{\n{}}};\n",
            types.join("\n"),
            self.commands
        )
    }
}
