//! The few things that the encoder and the decoder share about the codec library.

use std::ffi::CStr;

use libaom_sys::{
    AOM_CODEC_OK, aom_codec_ctx_t, aom_codec_destroy, aom_codec_err_t, aom_codec_err_to_string,
    aom_codec_error_detail,
};

use crate::Error;

/// An initialised codec; ends with its owner.
pub(crate) struct Context {
    inner: aom_codec_ctx_t,
}

// SAFETY: a codec context may move between threads as long as one uses it at a time, which
// `&mut self` on every use guarantees.
unsafe impl Send for Context {}

impl Context {
    /// Runs one of the library's initialisers.
    pub(crate) fn init(
        what: &'static str,
        init: impl FnOnce(*mut aom_codec_ctx_t) -> aom_codec_err_t,
    ) -> Result<Self, Error> {
        // SAFETY: the structure is plain data, for which zero is a valid value of every field.
        let mut inner: aom_codec_ctx_t = unsafe { std::mem::zeroed() };
        let code = init(&raw mut inner);
        if code != AOM_CODEC_OK {
            return Err(Error::Codec {
                what,
                reason: words(code),
            });
        }
        Ok(Self { inner })
    }

    pub(crate) fn as_mut(&mut self) -> *mut aom_codec_ctx_t {
        &raw mut self.inner
    }

    /// Turns what a call on this context returned into a result.
    pub(crate) fn check(&self, what: &'static str, code: aom_codec_err_t) -> Result<(), Error> {
        if code == AOM_CODEC_OK {
            return Ok(());
        }
        // SAFETY: the context is initialised; the text, if any, lives until its next call.
        let detail = unsafe {
            let text = aom_codec_error_detail(&raw const self.inner);
            (!text.is_null()).then(|| CStr::from_ptr(text).to_string_lossy().into_owned())
        };
        Err(Error::Codec {
            what,
            reason: detail.unwrap_or_else(|| words(code)),
        })
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: initialised in `init`, destroyed only here.
        unsafe { aom_codec_destroy(&raw mut self.inner) };
    }
}

fn words(code: aom_codec_err_t) -> String {
    // SAFETY: the library returns a static text for every number.
    unsafe { CStr::from_ptr(aom_codec_err_to_string(code)) }
        .to_string_lossy()
        .into_owned()
}
