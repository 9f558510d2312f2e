//! The only floor that touches the browser. One file a capability; guards release on `Drop`.
