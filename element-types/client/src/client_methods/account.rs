//! Connected accounts, the catalogue, and the way to credentials.
//!
//! **Input:** a client type, and `async` where it is so. **Output:** methods.

/// What a client can do beside instances.
macro_rules! account {
    ($client:ident, $element:ident, $pages:ident, [$($async:ident)?], [$($await:tt)*]) => {
        /// The connected account.
        impl $client {
            /// Calls on the account that an instance connects, signed with the instance's token.
            ///
            /// # Errors
            ///
            /// When the instance came without a token.
            pub fn element<R>(
                &self,
                instance: &element_types::Instance<R>,
            ) -> Result<$element, Error> {
                match instance.token().value() {
                    Some(token) => Ok(self.element_by_token(token)),
                    None => Err(Error::request("element", "the instance came without a `token`")),
                }
            }

            /// The same by a token that was kept.
            #[must_use]
            pub fn element_by_token(&self, token: impl Into<element_types::Secret>) -> $element {
                $element::new(self.clone(), token.into())
            }

            /// Asks the connected service whether it accepts the instance's credentials, which a
            /// create does not prove.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; [`Error::is_auth`] where somebody's credentials were refused, and
            /// [`Error::provider_message`] where it was the service.
            pub $($async)? fn verify<R>(
                &self,
                instance: &element_types::Instance<R>,
            ) -> Result<(), Error> {
                let element = self.element(instance)?;
                element.ping() $($await)*
            }
        }

        /// The platform's catalogue, and the way to credentials.
        impl $client {
            /// Lists the platform's elements, one page at a time.
            #[must_use]
            pub fn elements(&self, query: &crate::ElementQuery) -> $pages<crate::Element> {
                self.pages(crate::api::elements(query))
            }

            /// Reads what an element can do.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; [`Error::is_not_found`] where there is no such element.
            pub $($async)? fn element_metadata(
                &self,
                key: &str,
            ) -> Result<crate::ElementMetadata, Error> {
                self.send(&crate::api::element_metadata(key)) $($await)*
            }

            /// Says where to send the user for consent. The address holds the application's key.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn oauth_url(&self, app: &crate::OAuthApp) -> Result<String, Error> {
                self.send(&crate::api::oauth_url(app)) $($await)*
            }

            /// Takes the first step of OAuth 1; [`OAuthApp::request_token`](crate::OAuthApp::request_token)
            /// then goes into the address for consent.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn oauth_token(
                &self,
                app: &crate::OAuthApp,
            ) -> Result<crate::RequestToken, Error> {
                self.send(&crate::api::oauth_token(app)) $($await)*
            }

            /// Logs in with a user's name and password: a client with that user's secrets, and the
            /// same settings and connections. [`Account::signed_out`] is enough to begin with.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; [`Error::is_auth`] where name or password is wrong.
            pub $($async)? fn log_in(
                &self,
                username: &str,
                password: impl Into<element_types::Secret>,
            ) -> Result<Self, Error> {
                let call = crate::api::log_in(username, &password.into());
                let token = self.send(&call) $($await)* ?;
                let credentials = self.send(&crate::api::secrets(token)) $($await)* ?;
                self.for_account(self.endpoint.account(credentials))
            }
        }
    };
}

pub(crate) use account;
