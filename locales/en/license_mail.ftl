# Mails about the license and its contract.

letter-key-reset-subject = The license key of { $account } was reset
letter-key-reset-text = { $by } reset the license key of { $account } on { $date }. The old key registers nobody any more; clients that are registered stay registered.
letter-license-cancelled-subject = The contract of { $account } is cancelled
letter-license-cancelled-text = { $by } cancelled the contract of { $account }. The license ends on { $date }. Until then everything stays as it is; afterwards the free plan holds. Nothing is deleted.
letter-license-cancelled-back = Until then the cancellation can be taken back on the License tab.
letter-license-kept-subject = The contract of { $account } goes on
letter-license-kept-text = { $by } took back the cancellation of the contract of { $account }. The license goes on as before.
letter-license-ending-subject = The license of { $account } ends on { $date }
letter-license-ending-text = The license of { $account } ends on { $date }. Afterwards the free plan holds: what it does not include stops working, and its limits hold for everything new. Nothing is deleted.
letter-license-ended-subject = The license of { $account } has ended
letter-license-ended-text = The license of { $account } ended on { $date }. The free plan holds now: what it does not include stops working, and its limits hold for everything new. Nothing was deleted.
letter-license-button = Open the license
letter-upgrade-asked-subject = { $account } asks for a larger license
letter-upgrade-asked-text = { $by } asks for a larger license for { $account }, customer number { $number }. Look at the request and grant or decline it.
letter-upgrade-asked-button = Open the requests

mail-kind-license-key-reset = License key was reset
mail-kind-license-cancelled = Contract was cancelled
mail-kind-license-kept = Cancellation was taken back
mail-kind-license-ending = License ends soon
mail-kind-license-ended = License has ended
mail-kind-upgrade-asked = Request for a larger license
