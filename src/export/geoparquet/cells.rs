//! How do a table's cells become a column?
//!
//! Texts that many rows repeat are named by number, so that each is written once.

use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Float64Array};
use arrow_array::{Int32Array, Int64Array, StringArray};
use arrow_schema::{ArrowError, DataType, Field};

use crate::export::plain::plain;
use crate::export::tables::{Column, Kind, Measured, Value};

/// Name that Parquet gives the values of a list.
pub(super) const ELEMENT: &str = "element";
/// Digits of a sum of money, two of them behind the point.
const DIGITS: (u8, i8) = (18, 2);

/// Cells by their places in a table; no place, no value. Sums of money are decimal numbers, other numbers with
/// decimals are floating ones.
pub(super) fn gathered(
    column: &Column,
    cells: &[Option<&Value<'_>>],
    places: &[Option<usize>],
    altered: &mut bool,
) -> Result<ArrayRef, ArrowError> {
    let cell = |place: &Option<usize>| cells.get((*place)?).copied().flatten();
    let asked = places.iter().map(cell);
    let number = |value: Option<&Value<'_>>| match value {
        Some(Value::Decimal(number)) => Some(*number),
        _ => None,
    };
    Ok(match column.kind {
        Kind::Text | Kind::Code | Kind::Word(_) => texts(cells, places, altered)?,
        Kind::List | Kind::Words(_) => lists(cells, places, altered),
        Kind::Integer => Arc::new(Int64Array::from_iter(asked.map(|value| match value {
            Some(Value::Integer(number)) => Some(*number),
            _ => None,
        }))),
        Kind::Decimal(_) if column.measured == Measured::Nothing => {
            let cents = asked.map(|value| number(value).map(cents));
            Arc::new(Decimal128Array::from_iter(cents).with_precision_and_scale(DIGITS.0, DIGITS.1)?)
        }
        Kind::Decimal(_) => Arc::new(Float64Array::from_iter(asked.map(number))),
        Kind::Day => Arc::new(Date32Array::from_iter(asked.map(|value| match value {
            Some(Value::Day(day)) => i32::try_from(day.duration_since(EPOCH).as_hours() / 24).ok(),
            _ => None,
        }))),
        Kind::Flag => Arc::new(BooleanArray::from_iter(asked.map(|value| match value {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }))),
    })
}

/// The day that Parquet counts from.
pub(super) const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);

/// Back to the whole cents that a table's number was made of.
fn cents(units: f64) -> i128 {
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and sums of money are far below an i128")]
    let cents = (units * 100.0).round() as i128;
    cents
}

fn texts(cells: &[Option<&Value<'_>>], places: &[Option<usize>], altered: &mut bool) -> Result<ArrayRef, ArrowError> {
    let mut distinct = StringBuilder::new();
    for cell in cells {
        match cell {
            Some(Value::Text(text)) => {
                let plain = plain(text);
                *altered |= plain != *text;
                distinct.append_value(plain);
            }
            _ => distinct.append_value(""),
        }
    }
    let distinct: StringArray = distinct.finish();
    let number = |place: &Option<usize>| {
        let place = (*place)?;
        matches!(cells.get(place), Some(Some(Value::Text(_)))).then_some(place)
    };
    let numbers = places.iter().map(|place| number(place).and_then(|place| i32::try_from(place).ok()));
    Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(Int32Array::from_iter(numbers), Arc::new(distinct))?))
}

fn lists(cells: &[Option<&Value<'_>>], places: &[Option<usize>], altered: &mut bool) -> ArrayRef {
    let mut plains = |cell: &Option<&Value<'_>>| -> Vec<String> {
        let texts = match cell {
            Some(Value::List(texts)) => texts.as_slice(),
            _ => &[],
        };
        let plains = texts.iter().map(|text| plain(text).into_owned()).collect();
        *altered |= plains != texts;
        plains
    };
    let distinct: Vec<Vec<String>> = cells.iter().map(&mut plains).collect();
    let mut lists = ListBuilder::new(StringBuilder::new()).with_field(Field::new(ELEMENT, DataType::Utf8, false));
    for place in places {
        let texts = place.and_then(|place| distinct.get(place));
        texts.into_iter().flatten().for_each(|text| lists.values().append_value(text));
        // Nothing in a list that is asked for is an empty list, not an unknown one.
        lists.append(texts.is_some());
    }
    Arc::new(lists.finish())
}
