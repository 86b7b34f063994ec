//! Which unit of the official division is meant?
//!
//! A code is made from text only by `parse`, so a value of these types always has its digits and
//! its leading zeros. Whether the code exists in a year's division is [`super::Division`]'s answer.

use std::fmt;

/// Text that is not a code of the asked kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a {kind} code has {digits} digits, not {text:?}")]
pub struct CodeError {
    kind: &'static str,
    digits: usize,
    text: String,
}

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $digits:literal, $kind:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $digits]);

        impl $name {
            /// Reads a code exactly as official tables write it, zeros included.
            ///
            /// # Errors
            /// Anything else than exactly the right number of ASCII digits.
            pub fn parse(text: &str) -> Result<Self, CodeError> {
                let digits: Option<[u8; $digits]> = text.as_bytes().try_into().ok();
                digits
                    .filter(|digits| digits.iter().all(u8::is_ascii_digit))
                    .map(Self)
                    .ok_or_else(|| CodeError { kind: $kind, digits: $digits, text: text.to_owned() })
            }

            /// The code as official tables write it, for example `"091"`.
            #[must_use]
            pub fn as_str(&self) -> &str {
                // Only ASCII digits ever get in, so this never falls back.
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.as_str())
            }
        }
    };
}

code!(
    /// Code of a municipality (kunta), three digits.
    ///
    /// ```
    /// # use hankekartta::model::MunicipalityCode;
    /// assert_eq!(MunicipalityCode::parse("091").unwrap().to_string(), "091");
    /// assert!(MunicipalityCode::parse("91").is_err());
    /// ```
    MunicipalityCode, 3, "municipality"
);
code!(
    /// Code of a sub-region (seutukunta), three digits.
    SubRegionCode, 3, "sub-region"
);
code!(
    /// Code of a region (maakunta), two digits.
    RegionCode, 2, "region"
);
