//! What the browser has around the app.

/// What the browser has around the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PwaStatus {
    /// A new version of the app waits to take over.
    pub update: bool,
    /// How the app can be installed, if it is not and can be.
    pub install: Option<Install>,
    /// There is no connection, which the app does not need.
    pub offline: bool,
}

/// How the app gets onto the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Install {
    /// The browser asks when the app calls it.
    Ask,
    /// Through the browser's own Share menu, as on iPhones.
    ByHand,
}
