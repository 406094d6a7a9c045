//! Answers, and what a refusal of a use case is in this interface: a status, a code for scripts and a
//! sentence for whoever wrote them. The sentences are part of the interface, in English.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use model::LimitName;
use portal::{Error, Field, LimitKind, Reason};
use serde::Serialize;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// An answer that is there in whole.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    body: String,
    header: Option<(HeaderName, HeaderValue)>,
}

#[derive(Serialize)]
struct Refused<'a> {
    code: &'a str,
    error: &'a str,
}

#[derive(Serialize)]
struct Done {
    result: &'static str,
}

impl Answer {
    /// With that body, which is JSON.
    pub fn new(status: StatusCode, body: String) -> Self {
        Self {
            status,
            body,
            header: None,
        }
    }

    /// With that value as its body.
    pub fn json(status: StatusCode, value: &impl Serialize) -> Self {
        match serde_json::to_string(value) {
            Ok(body) => Self::new(status, body),
            Err(error) => refusal(&Error::Internal(error.to_string())),
        }
    }

    /// What was asked for.
    pub fn ok(value: &impl Serialize) -> Self {
        Self::json(StatusCode::OK, value)
    }

    /// It is done.
    pub fn done() -> Self {
        Self::ok(&Done { result: "success" })
    }

    /// With one more header.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.header = Some((name, value));
        self
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The body.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The answer as it is sent.
    pub fn into_response(self) -> Response {
        let mut response = json(Body::from(self.body));
        *response.status_mut() = self.status;
        if let Some((name, value)) = self.header {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

/// JSON that may be sent while it is made.
pub fn json(body: Body) -> Response {
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, JSON);
    response
}

/// There is no such thing, or it is another account's.
pub fn not_found() -> Answer {
    refused(StatusCode::NOT_FOUND, "not_found", "There is no such object.")
}

/// Something in the request is not what it should be.
pub fn invalid(code: &str, error: &str) -> Answer {
    refused(StatusCode::BAD_REQUEST, code, error)
}

/// The resource has other methods.
pub fn wrong_method(methods: &[&str]) -> Answer {
    let answer = refused(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This resource does not have that method.",
    );
    match HeaderValue::from_str(&methods.join(", ")) {
        Ok(methods) => answer.with(header::ALLOW, methods),
        Err(_) => answer,
    }
}

/// The body cannot be read: it is too long, or broke off.
pub fn unreadable(error: &axum::Error) -> Answer {
    let is_too_long = source_of::<http_body_util::LengthLimitError>(error);
    if is_too_long {
        let error = "A body has at most 65,536 bytes.";
        refused(StatusCode::PAYLOAD_TOO_LARGE, "body_too_large", error)
    } else {
        too_slow()
    }
}

/// The body takes too long to arrive.
pub fn too_slow() -> Answer {
    let error = "The body did not arrive in time.";
    refused(StatusCode::REQUEST_TIMEOUT, "request_timeout", error)
        .with(header::CONNECTION, HeaderValue::from_static("close"))
}

/// Wait before you try again.
pub fn too_many_tries(wait_seconds: u64) -> Answer {
    let error = "Too many wrong requests came from your network.";
    refused(StatusCode::TOO_MANY_REQUESTS, "too_many_requests", error)
        .with(header::RETRY_AFTER, HeaderValue::from(wait_seconds))
}

/// What a use case says no with.
pub fn refusal(error: &Error) -> Answer {
    match error {
        Error::NotFound => not_found(),
        Error::Forbidden(_) => refused(StatusCode::FORBIDDEN, "forbidden", "The account may not do this."),
        Error::Invalid(problems) => match problems.first().map(|problem| problem.field) {
            Some(Field::Alias) => invalid(
                "invalid_alias",
                "An alias has the form name@namespace; each part has 1 to 25 letters, digits, '-', '.' and '_'.",
            ),
            Some(Field::Comment) => invalid("invalid_comment", "A comment has at most 1,000 characters."),
            _ => invalid(
                "invalid_request",
                "Something in the request is not what it should be.",
            ),
        },
        Error::Conflict(reason) => conflict(*reason),
        Error::LimitReached(LimitKind::License { limit, .. }) => limit_reached(*limit),
        Error::LimitReached(LimitKind::Tries { wait_seconds }) => too_many_tries(*wait_seconds),
        Error::LimitReached(_) => refused(StatusCode::CONFLICT, "limit_reached", "A limit is reached."),
        Error::Unavailable => refused(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "The server is busy. Try again.",
        ),
        Error::Internal(_) => {
            tracing::error!(%error, "a request over REST failed");
            refused(
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal_error",
                "The server has a fault. Its log says more.",
            )
        }
    }
}

fn conflict(reason: Reason) -> Answer {
    let (status, code, error) = match reason {
        Reason::AliasTaken => (
            StatusCode::CONFLICT,
            "alias_in_use",
            "Another client has this alias.",
        ),
        Reason::NamespaceNotYours => (
            StatusCode::FORBIDDEN,
            "namespace_not_allowed",
            "The namespace is neither the public one nor one of the account.",
        ),
        Reason::NotIncluded(_) => (
            StatusCode::FORBIDDEN,
            "not_included",
            "The plan of the account does not include this, or the license has ended.",
        ),
        Reason::AccountSuspended => (
            StatusCode::FORBIDDEN,
            "account_suspended",
            "Whoever runs this server has suspended the account.",
        ),
        Reason::SessionClosed => (
            StatusCode::NOT_FOUND,
            "session_closed",
            "The session is closed already.",
        ),
        _ => (StatusCode::CONFLICT, "conflict", "This cannot be done now."),
    };
    refused(status, code, error)
}

fn limit_reached(limit: LimitName) -> Answer {
    let (code, error) = match limit {
        LimitName::Aliases => (
            "namespace_full",
            "The namespace holds as many aliases as the license allows.",
        ),
        _ => ("limit_reached", "A limit of the license is reached."),
    };
    refused(StatusCode::PAYMENT_REQUIRED, code, error)
}

fn refused(status: StatusCode, code: &str, error: &str) -> Answer {
    Answer::json(status, &Refused { code, error })
}

fn source_of<E: std::error::Error + 'static>(error: &axum::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        if error.is::<E>() {
            return true;
        }
        source = error.source();
    }
    false
}
