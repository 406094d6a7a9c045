//! The X11 backends against a real X server without a monitor.

#[cfg(target_os = "linux")]
mod x11_input;
#[cfg(target_os = "linux")]
mod x11_notice;
#[cfg(target_os = "linux")]
mod x11_screen;
#[cfg(target_os = "linux")]
mod x_server;
