import { fromBase64Url, toBase64Url } from "./base64-url";

/**
 * Passkeys (WebAuthn). A form `[data-passkey-new]` makes one: its attribute is where the options come
 * from, its `action` where what the browser made goes. A form `[data-passkey-sign-in]` proves one in the
 * same way. `[data-passkey]` is shown where the browser has passkeys, `[data-passkey-unsupported]` where
 * it has none. What went wrong is said in the form's `[data-passkey-problem]`, by its texts `data-text-…`.
 */
export function startPasskeys(): void {
  if (!window.isSecureContext || typeof window.PublicKeyCredential !== "function") return;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey]")) part.hidden = false;
  for (const part of document.querySelectorAll<HTMLElement>("[data-passkey-unsupported]")) part.hidden = true;
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const { passkeyNew, passkeySignIn } = form.dataset;
    const from = passkeyNew ?? passkeySignIn;
    if (from === undefined) return;
    event.preventDefault();
    void run(form, from, passkeyNew === undefined ? prove : make);
  });
}

/** What cannot go on, with the words of the server. */
class Refused extends Error {}

async function run(form: HTMLFormElement, from: string, ask: (options: unknown) => Promise<unknown>): Promise<void> {
  const button = form.querySelector("button");
  say(form, undefined);
  if (button) button.disabled = true;
  try {
    const options = await post(form, from, fields(form));
    const credential = JSON.stringify(await ask(options));
    const answer = await post(form, form.action, fields(form, credential));
    const next = (answer as { next?: unknown }).next;
    location.assign(typeof next === "string" ? next : "/");
  } catch (error) {
    say(form, words(form, error));
    if (button) button.disabled = false;
  }
}

function fields(form: HTMLFormElement, credential?: string): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    // The password is for the first request alone.
    if (typeof value === "string" && !(credential !== undefined && name === "current_password")) sent.append(name, value);
  }
  if (credential !== undefined) sent.append("credential", credential);
  return sent;
}

async function post(form: HTMLFormElement, to: string, body: URLSearchParams): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(to, { method: "POST", body, credentials: "same-origin", redirect: "error" });
  } catch {
    throw new Refused(form.dataset.textOffline);
  }
  const said: unknown = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  throw new Refused((said as { problem?: string }).problem ?? form.dataset.textFailed);
}

async function make(options: unknown): Promise<unknown> {
  const publicKey = creationOptions(options as PublicKeyCredentialCreationOptionsJSON);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return described(made, {
    clientDataJSON: toBase64Url(response.clientDataJSON),
    attestationObject: toBase64Url(response.attestationObject),
    transports: response.getTransports(),
  });
}

async function prove(options: unknown): Promise<unknown> {
  const publicKey = requestOptions(options as PublicKeyCredentialRequestOptionsJSON);
  const proved = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const response = proved.response as AuthenticatorAssertionResponse;
  return described(proved, {
    clientDataJSON: toBase64Url(response.clientDataJSON),
    authenticatorData: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
    userHandle: response.userHandle ? toBase64Url(response.userHandle) : null,
  });
}

// Extensions are asked for by nobody, so that what they give stays in the browser.
function described(credential: PublicKeyCredential, response: Record<string, unknown>): unknown {
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: {},
    response,
  };
}

function creationOptions(json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  const { extensions: _, ...plain } = json;
  return {
    ...plain,
    challenge: fromBase64Url(json.challenge),
    user: { ...json.user, id: fromBase64Url(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  } as PublicKeyCredentialCreationOptions;
}

function requestOptions(json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  const { extensions: _, ...plain } = json;
  return {
    ...plain,
    challenge: fromBase64Url(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptor),
  } as PublicKeyCredentialRequestOptions;
}

function descriptor(json: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...json, id: fromBase64Url(json.id) } as PublicKeyCredentialDescriptor;
}

function say(form: HTMLFormElement, problem: string | undefined): void {
  const place = form.querySelector<HTMLElement>("[data-passkey-problem]");
  if (!place) return;
  place.textContent = problem ?? "";
  place.hidden = problem === undefined;
}

/** The names of what browsers throw: WebAuthn, sections 5.1.3 and 5.1.4. */
function words(form: HTMLFormElement, error: unknown): string {
  const { textFailed, textCancelled, textKnown, textElsewhere } = form.dataset;
  const failed = textFailed ?? "";
  if (error instanceof Refused) return error.message || failed;
  switch (error instanceof DOMException ? error.name : "") {
    case "NotAllowedError":
    case "AbortError":
      return textCancelled ?? failed;
    case "InvalidStateError":
      return textKnown ?? failed;
    case "SecurityError":
      return textElsewhere ?? failed;
    default:
      return failed;
  }
}
