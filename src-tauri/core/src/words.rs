//! Small closed lists that are a code in the database and on the wire.

/// Ties the variants of an enum to their codes in the database: the same codes that serde writes.
macro_rules! coded {
    ($name:ident { $($variant:ident: $code:literal),* $(,)? }) => {
        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The code in the database and on the wire.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }
        }

        impl ::rusqlite::ToSql for $name {
            fn to_sql(&self) -> ::rusqlite::Result<::rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.code().into())
            }
        }

        impl ::rusqlite::types::FromSql for $name {
            fn column_result(value: ::rusqlite::types::ValueRef<'_>) -> ::rusqlite::types::FromSqlResult<Self> {
                let code = value.as_str()?;
                $name::ALL
                    .iter()
                    .copied()
                    .find(|known| known.code() == code)
                    .ok_or_else(|| ::rusqlite::types::FromSqlError::Other(
                        format!(concat!("{:?} is no ", stringify!($name)), code).into(),
                    ))
            }
        }
    };
}

pub(crate) use coded;
