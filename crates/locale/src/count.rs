//! What may be counted.

/// A number that plurals go by.
pub trait Count {
    /// It as the widest type.
    fn get(self) -> u64;
}

macro_rules! count {
    ($($type:ty),*) => {
        $(impl Count for $type {
            fn get(self) -> u64 {
                self.into()
            }
        })*
    };
}

count!(u8, u16, u32, u64);

impl Count for usize {
    fn get(self) -> u64 {
        self as u64
    }
}
