//! What does a formula of figures come to?
//!
//! `0.5*residents + 3*foreign-language`: numbers, names, `+ - * /` and parentheses. In: the text, and
//! the figures that names stand for. Out: a weight a municipality. Never does: know what a name means;
//! take a missing figure for zero.

/// Why a text is no formula, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem} at {at}")]
pub struct FormulaError {
    /// Byte of the text, on a letter's border; its length for the end.
    pub at: usize,
    /// What is wrong.
    pub problem: FormulaProblem,
}

/// What is wrong with a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FormulaProblem {
    /// A number, a name or `(` is missing here.
    #[error("a figure is missing")]
    FigureMissing,
    /// Something is left here that an operator should stand before.
    #[error("an operator is missing")]
    OperatorMissing,
    /// A parenthesis or a quotation mark is not closed.
    #[error("not closed")]
    NotClosed,
    /// No figures have this name.
    #[error("unknown name")]
    UnknownName,
    /// More letters than a formula may have.
    #[error("too long")]
    TooLong,
    /// Parentheses stand in one another too deep.
    #[error("too deep")]
    TooDeep,
}

impl FormulaProblem {
    /// The last part of the key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::FigureMissing => "figure",
            Self::OperatorMissing => "operator",
            Self::NotClosed => "not-closed",
            Self::UnknownName => "name",
            Self::TooLong => "long",
            Self::TooDeep => "deep",
        }
    }
}

/// Bytes of a formula, at most: a sum is as deep as it has parts.
const LONGEST: usize = 2_000;
/// Parentheses in one another, at most.
const DEEPEST: usize = 64;

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula(Node);

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Number(f64),
    Name {
        name: String,
        at: usize,
    },
    Minus(Box<Node>),
    /// Operator and both sides.
    Two(char, Box<(Node, Node)>),
}

impl Formula {
    /// Reads a formula. Names are letters, digits and `_`, with hyphens inside, or any words in quotation
    /// marks; numbers have a point or a comma.
    ///
    /// # Errors
    /// What is wrong, and where.
    ///
    /// ```
    /// # use hankekartta::coverage::Formula;
    /// let formula = Formula::parse("0,5 * residents + 3*foreign-language").unwrap();
    /// assert_eq!(formula.of(&|name| Some(if name == "residents" { 100.0 } else { 4.0 })), Some(62.0));
    /// assert_eq!(Formula::parse("2 *").unwrap_err().at, 3);
    /// ```
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        if text.len() > LONGEST {
            return Err(FormulaError { at: text.len(), problem: FormulaProblem::TooLong });
        }
        let mut parser = Parser { text, at: 0 };
        let node = parser.sum(0)?;
        if parser.next().is_some() {
            return Err(FormulaError { at: parser.at, problem: FormulaProblem::OperatorMissing });
        }
        Ok(Self(node))
    }

    /// Names in the order written, each with its first byte.
    #[must_use]
    pub fn names(&self) -> Vec<(&str, usize)> {
        let mut names = Vec::new();
        let mut open = vec![&self.0];
        while let Some(node) = open.pop() {
            match node {
                Node::Number(_) => {}
                Node::Name { name, at } => names.push((name.as_str(), *at)),
                Node::Minus(node) => open.push(node),
                Node::Two(_, sides) => open.extend([&sides.0, &sides.1]),
            }
        }
        names.sort_by_key(|(_, at)| *at);
        names
    }

    /// What it comes to with the figures that names stand for; `None` where one is missing or the
    /// result is no finite number.
    #[must_use]
    pub fn of(&self, figure: &dyn Fn(&str) -> Option<f64>) -> Option<f64> {
        value(&self.0, figure).filter(|value| value.is_finite())
    }
}

fn value(node: &Node, figure: &dyn Fn(&str) -> Option<f64>) -> Option<f64> {
    Some(match node {
        Node::Number(number) => *number,
        Node::Name { name, .. } => figure(name)?,
        Node::Minus(node) => -value(node, figure)?,
        Node::Two(operator, sides) => {
            let (a, b) = (value(&sides.0, figure)?, value(&sides.1, figure)?);
            match operator {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => a / b,
            }
        }
    })
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    /// The next letter that is no white space.
    fn next(&mut self) -> Option<char> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at += rest.len() - rest.trim_start().len();
        self.text.get(self.at..).and_then(|rest| rest.chars().next())
    }

    fn take(&mut self, wanted: &[char]) -> Option<char> {
        let found = self.next().filter(|c| wanted.contains(c))?;
        self.at += found.len_utf8();
        Some(if found == '·' || found == '×' { '*' } else { found })
    }

    fn error<T>(&self, at: usize, problem: FormulaProblem) -> Result<T, FormulaError> {
        Err(FormulaError { at: at.min(self.text.len()), problem })
    }

    fn sum(&mut self, depth: usize) -> Result<Node, FormulaError> {
        let mut left = self.product(depth)?;
        while let Some(operator) = self.take(&['+', '-', '−']) {
            let right = self.product(depth)?;
            left = Node::Two(if operator == '+' { '+' } else { '-' }, Box::new((left, right)));
        }
        Ok(left)
    }

    fn product(&mut self, depth: usize) -> Result<Node, FormulaError> {
        let mut left = self.factor(depth)?;
        while let Some(operator) = self.take(&['*', '/', '·', '×']) {
            let right = self.factor(depth)?;
            left = Node::Two(operator, Box::new((left, right)));
        }
        Ok(left)
    }

    fn factor(&mut self, depth: usize) -> Result<Node, FormulaError> {
        if depth > DEEPEST {
            return self.error(self.at, FormulaProblem::TooDeep);
        }
        let next = self.next();
        let at = self.at;
        match next {
            Some('-' | '−') => {
                self.take(&['-', '−']);
                Ok(Node::Minus(Box::new(self.factor(depth + 1)?)))
            }
            Some('(') => {
                self.take(&['(']);
                let inside = self.sum(depth + 1)?;
                if self.take(&[')']).is_none() {
                    return self.error(at, FormulaProblem::NotClosed);
                }
                Ok(inside)
            }
            Some('"') => {
                let rest = self.text.get(at + 1..).unwrap_or_default();
                let Some((name, _)) = rest.split_once('"') else {
                    return self.error(at, FormulaProblem::NotClosed);
                };
                self.at = at + name.len() + 2;
                Ok(Node::Name { name: name.trim().to_owned(), at })
            }
            Some(c) if c.is_ascii_digit() => Ok(Node::Number(self.number())),
            Some(c) if c.is_alphabetic() => Ok(Node::Name { name: self.name(), at }),
            _ => self.error(at, FormulaProblem::FigureMissing),
        }
    }

    fn number(&mut self) -> f64 {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(rest.len());
        let written = rest.get(..end).unwrap_or_default();
        // Digits, one mark, digits: what follows a second mark is read anew, and is a fault there.
        let mark = written.find(['.', ',']);
        let end = mark.and_then(|mark| Some(mark + 1 + written.get(mark + 1..)?.find(['.', ','])?)).unwrap_or(end);
        let number = rest.get(..end).unwrap_or_default().replace(',', ".");
        self.at += end;
        number.parse().unwrap_or_default()
    }

    fn name(&mut self) -> String {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let letter = |c: char| c.is_alphanumeric() || c == '_';
        let mut end = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let hyphen = c == '-' && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if !(letter(c) || hyphen) {
                break;
            }
            end = at + c.len_utf8();
        }
        self.at += end;
        rest.get(..end).unwrap_or_default().to_owned()
    }
}
