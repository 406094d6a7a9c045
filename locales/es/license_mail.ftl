# Los correos sobre la licencia y su contrato.

letter-key-reset-subject = La clave de licencia de { $account } se ha restablecido
letter-key-reset-text = { $by } restableció la clave de licencia de { $account } el { $date }. La clave antigua ya no registra a nadie; los clientes registrados siguen registrados.
letter-license-cancelled-subject = El contrato de { $account } está cancelado
letter-license-cancelled-text = { $by } canceló el contrato de { $account }. La licencia termina el { $date }. Hasta entonces todo sigue igual; después vale el plan gratuito. No se borra nada.
letter-license-cancelled-back = Hasta entonces, la cancelación se puede retirar en la pestaña Licencia.
letter-license-kept-subject = El contrato de { $account } continúa
letter-license-kept-text = { $by } retiró la cancelación del contrato de { $account }. La licencia continúa como antes.
letter-license-ending-subject = La licencia de { $account } termina el { $date }
letter-license-ending-text = La licencia de { $account } termina el { $date }. Después vale el plan gratuito: lo que no incluye deja de funcionar y sus límites valen para todo lo nuevo. No se borra nada.
letter-license-ended-subject = La licencia de { $account } ha terminado
letter-license-ended-text = La licencia de { $account } terminó el { $date }. Ahora vale el plan gratuito: lo que no incluye deja de funcionar y sus límites valen para todo lo nuevo. No se ha borrado nada.
letter-license-button = Abrir la licencia
letter-upgrade-asked-subject = { $account } solicita una licencia mayor
letter-upgrade-asked-text = { $by } solicita una licencia mayor para { $account }, número de cliente { $number }. Mire la solicitud y concédala o rechácela.
letter-upgrade-asked-button = Abrir las solicitudes

mail-kind-license-key-reset = Clave de licencia restablecida
mail-kind-license-cancelled = Contrato cancelado
mail-kind-license-kept = Cancelación retirada
mail-kind-license-ending = La licencia termina pronto
mail-kind-license-ended = La licencia ha terminado
mail-kind-upgrade-asked = Solicitud de una licencia mayor
