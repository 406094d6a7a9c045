//! What is wrong with a form, in words, and at which of its fields.

use portal::{Field, Problem, ProblemKind};

use crate::texts::Texts;

/// The form's field, and what is wrong with it.
pub fn words(t: &Texts, problem: Problem) -> (&'static str, String) {
    let field = match problem.field {
        Field::Email => "email",
        Field::Password => "password",
        Field::PasswordAgain => "password_again",
        Field::CurrentPassword => "current_password",
        Field::Code => "code",
        Field::Passkey => "passkey",
        Field::Language => "language",
        Field::TimeZone => "time_zone",
        Field::CsvRows => "csv_rows",
        Field::CsvSeparator => "csv_separator",
        Field::DateFormat => "date_format",
        Field::Theme => "theme",
        Field::Name => "name",
        Field::Address => "address",
        Field::Telephone => "telephone",
        Field::Alias => "alias",
        Field::Comment => "comment",
        Field::Plan => "plan",
        Field::Features => "features",
        Field::Seats => "seats",
        Field::Sessions => "sessions",
        Field::ActiveDevices => "active_devices",
        Field::SessionLength => "session_length",
        Field::Namespaces => "namespaces",
        Field::Aliases => "aliases",
        Field::Expires => "expires",
        Field::Namespace => "namespace",
        Field::Reason => "reason",
        Field::Note => "note",
        Field::Description => "description",
    };
    let text = match problem.kind {
        ProblemKind::NotAnEmail => t.problem_not_an_email(),
        ProblemKind::TooShort => t.problem_password_too_short(),
        ProblemKind::TooLong => t.problem_password_too_long(),
        ProblemKind::IsEmail => t.problem_password_is_email(),
        ProblemKind::Common => t.problem_password_common(),
        ProblemKind::Differs => t.problem_passwords_differ(),
        ProblemKind::WrongPassword => t.problem_password_wrong(),
        ProblemKind::WrongCode => t.problem_wrong_code(),
        ProblemKind::NotAccepted => t.problem_passkey(),
        ProblemKind::LongerThan(most) => t.problem_longer_than(most),
        ProblemKind::Unknown => t.problem_unknown_choice(),
        ProblemKind::Unchanged => t.problem_email_unchanged(),
        ProblemKind::NotATelephone => t.problem_telephone(),
        ProblemKind::NotALimit if problem.field == Field::SessionLength => t.problem_not_a_length(),
        ProblemKind::NotAnAlias => t.problem_not_an_alias(),
        ProblemKind::NotALimit => t.problem_not_a_limit(),
        ProblemKind::NotACode => t.problem_not_a_code(),
        ProblemKind::NotANamespace => t.problem_not_a_namespace(),
        ProblemKind::NamespaceTaken => t.problem_namespace_taken(),
        ProblemKind::NotADay => t.problem_not_a_day(),
        ProblemKind::NotANumber { most } => t.problem_not_a_number(most),
        ProblemKind::NothingWished => t.problem_nothing_wished(),
        ProblemKind::Missing => t.problem_name_missing(),
        ProblemKind::Taken => t.problem_name_taken(),
        ProblemKind::MemberAlready => t.problem_member_already(),
        ProblemKind::InvitedAlready => t.problem_invited_already(),
    };
    (field, text)
}
