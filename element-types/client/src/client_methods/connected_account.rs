//! Calls on one connected account.
//!
//! **Input:** a client type, and `async` where it is so. **Output:** methods.

/// What can be asked of a connected account.
macro_rules! connected {
    ($element:ident, [$($async:ident)?], [$($await:tt)*]) => {
        impl $element {
            /// `GET` of a path, such as `/contacts?pageSize=10`; its query is percent-encoded.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn get(&self, path: &str) -> Result<crate::Answer, crate::Error> {
                let call = api::get_from(self.token.clone(), path);
                self.client.send(&call) $($await)*
            }

            /// `POST` of JSON; never repeated.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn post(
                &self,
                path: &str,
                json: &serde_json::Value,
            ) -> Result<crate::Answer, crate::Error> {
                let call = api::post_to(self.token.clone(), path, json);
                self.client.send(&call) $($await)*
            }

            /// `PUT` of JSON.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn put(
                &self,
                path: &str,
                json: &serde_json::Value,
            ) -> Result<crate::Answer, crate::Error> {
                let call = api::put_to(self.token.clone(), path, json);
                self.client.send(&call) $($await)*
            }

            /// `PATCH` with JSON; never repeated.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn patch(
                &self,
                path: &str,
                json: &serde_json::Value,
            ) -> Result<crate::Answer, crate::Error> {
                let call = api::patch_to(self.token.clone(), path, json);
                self.client.send(&call) $($await)*
            }

            /// `DELETE` of a path.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn delete(&self, path: &str) -> Result<crate::Answer, crate::Error> {
                let call = api::delete_from(self.token.clone(), path);
                self.client.send(&call) $($await)*
            }

            /// Asks the connected service whether it accepts the instance's credentials.
            ///
            /// # Errors
            ///
            /// Any [`Error`](crate::Error).
            pub $($async)? fn ping(&self) -> Result<(), crate::Error> {
                self.client.send(&api::ping(self.token.clone())) $($await)*
            }
        }
    };
}

pub(crate) use connected;
