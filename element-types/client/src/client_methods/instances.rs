//! Instances: every call on them, and finding one whose answer was lost.
//!
//! **Input:** a client type, and `async` where it is so. **Output:** methods.

/// What a client can do with instances.
macro_rules! instances {
    ($client:ident, $pages:ident, [$($async:ident)?], [$($await:tt)*]) => {
        /// Instances.
        impl $client {
            /// Creates an instance. The answer is an instance of the request's element.
            ///
            /// It is never repeated. Where [`Error::may_have_happened`] says that the answer was
            /// lost, look with [`reconcile`](Self::reconcile) before creating again.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; [`Error::missing_entries`] names the entries a refusal is about.
            pub $($async)? fn create<C: element_types::Configuration>(
                &self,
                request: &element_types::Request<C>,
            ) -> Result<element_types::Instance<C::InstanceConfig>, Error> {
                self.send(&crate::api::create(request)) $($await)*
            }

            /// Creates an instance, and finds it where the answer was lost. It is created once at
            /// most; the request needs a [`unique_tag`](crate::unique_tag).
            ///
            /// # Errors
            ///
            /// Any [`Error`]. Where [`Error::may_have_happened`], the instance was not there when
            /// looked for, and a slow platform may still make it.
            pub $($async)? fn create_once<C: element_types::Configuration>(
                &self,
                request: &element_types::Request<C>,
            ) -> Result<element_types::Instance<C::InstanceConfig>, Error> {
                let lost = crate::LostCreate::of(request)?;
                match self.create(request) $($await)* {
                    Err(error) if error.may_have_happened() => {
                        let found = self.find::<C>(&lost) $($await)* ?;
                        found.ok_or(error)
                    }
                    created => created,
                }
            }

            /// Finds the instance that a create made although its answer was lost, by the request's
            /// [`unique_tag`](crate::unique_tag).
            ///
            /// Nothing means that it is not there now. A platform that is slow rather than
            /// unreachable may still make it: look again before creating again.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; one of the request where it has no unique tag.
            pub $($async)? fn reconcile<C: element_types::Configuration>(
                &self,
                request: &element_types::Request<C>,
            ) -> Result<Option<element_types::Instance<C::InstanceConfig>>, Error> {
                let lost = crate::LostCreate::of(request)?;
                self.find::<C>(&lost) $($await)*
            }

            /// The same by a tag of the request that the caller knows to be unique, such as the
            /// number of an order.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; one of decoding where several instances have the tag.
            pub $($async)? fn reconcile_by_tag<C: element_types::Configuration>(
                &self,
                request: &element_types::Request<C>,
                tag: &str,
            ) -> Result<Option<element_types::Instance<C::InstanceConfig>>, Error> {
                let lost = crate::LostCreate::by_tag(request, tag);
                self.find::<C>(&lost) $($await)*
            }

            $($async)? fn find<C: element_types::Configuration>(
                &self,
                lost: &crate::LostCreate,
            ) -> Result<Option<element_types::Instance<C::InstanceConfig>>, Error> {
                let mut rows = self.list(&lost.query());
                let mut found = Vec::new();
                while let Some(row) = rows.next() $($await)* {
                    let row = row?;
                    if lost.made(&row) {
                        found.extend(row.id().value());
                    }
                }
                // A row of a list may be shorter than the instance.
                match lost.verdict(&found)? {
                    Some(id) => Ok(Some(self.get::<C>(id) $($await)* ?)),
                    None => Ok(None),
                }
            }

            /// Reads an instance as that of an element; [`Untyped`](element_types::Untyped) reads
            /// any.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; [`Error::is_not_found`] where there is no such instance.
            pub $($async)? fn get<C: element_types::Configuration>(
                &self,
                instance: impl crate::Identified,
            ) -> Result<element_types::Instance<C::InstanceConfig>, Error> {
                let call = crate::api::get::<C>(instance);
                self.send(&call) $($await)*
            }

            /// Lists instances, one page at a time; no call is made before the first row is asked
            /// for. A list without rows is empty, although the platform answers 404.
            #[must_use]
            pub fn list<R: element_types::Reported>(
                &self,
                query: &crate::InstanceQuery<R>,
            ) -> $pages<element_types::Instance<R>> {
                self.pages(crate::api::list(query))
            }

            /// Changes an instance with `PUT`; what the change does not name stays.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn update<I: crate::Identified>(
                &self,
                instance: I,
                change: &crate::Change,
            ) -> Result<element_types::Instance<I::Config>, Error> {
                let call = crate::api::update(instance, change);
                self.send(&call) $($await)*
            }

            /// Changes an instance with `PATCH`; never repeated.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn patch<I: crate::Identified>(
                &self,
                instance: I,
                change: &crate::Change,
            ) -> Result<element_types::Instance<I::Config>, Error> {
                let call = crate::api::patch(instance, change);
                self.send(&call) $($await)*
            }

            /// Gives an instance a new grant, such as the code of a second consent; never repeated.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn reauthenticate<I: crate::Identified>(
                &self,
                instance: I,
                grant: impl element_types::Grant,
            ) -> Result<element_types::Instance<I::Config>, Error> {
                let call = crate::api::reauthenticate(instance, &grant);
                self.send(&call) $($await)*
            }

            /// Deletes an instance; its token is of no use from then on.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; status 409 while a formula uses the instance.
            pub $($async)? fn delete(&self, instance: impl crate::Identified) -> Result<(), Error> {
                let call = crate::api::delete(instance);
                self.send(&call) $($await)*
            }

            /// Switches an instance on.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn enable(&self, instance: impl crate::Identified) -> Result<(), Error> {
                let call = crate::api::enable(instance);
                self.send(&call) $($await)*
            }

            /// Switches an instance off: calls on the connected account are refused with status 403.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn disable(&self, instance: impl crate::Identified) -> Result<(), Error> {
                let call = crate::api::disable(instance);
                self.send(&call) $($await)*
            }

            /// Reads every entry of an instance's configuration with its number.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn configuration(
                &self,
                instance: impl crate::Identified,
            ) -> Result<Vec<crate::ConfigurationItem>, Error> {
                let call = crate::api::configuration(instance);
                self.send(&call) $($await)*
            }

            /// Reads one entry by its number.
            ///
            /// # Errors
            ///
            /// Any [`Error`].
            pub $($async)? fn configuration_item(
                &self,
                instance: impl crate::Identified,
                item: i64,
            ) -> Result<crate::ConfigurationItem, Error> {
                let call = crate::api::configuration_item(instance, item);
                self.send(&call) $($await)*
            }

            /// Changes one entry by its number; never repeated.
            ///
            /// # Errors
            ///
            /// Any [`Error`]; one of the request where the value is a mask.
            pub $($async)? fn set_configuration_item(
                &self,
                instance: impl crate::Identified,
                item: i64,
                value: impl Into<element_types::Secret>,
            ) -> Result<crate::ConfigurationItem, Error> {
                let call = crate::api::set_configuration_item(instance, item, value);
                self.send(&call) $($await)*
            }
        }
    };
}

pub(crate) use instances;
