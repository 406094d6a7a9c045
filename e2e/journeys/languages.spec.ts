import type { Page } from "@playwright/test";

import { accept } from "../harness/people.ts";
import { expect, test } from "../harness/test.ts";

/** What a language calls things, on which page, and how it writes the year, month and day. */
interface Words {
  locale: string;
  signIn: string;
  pages: Record<string, string[]>;
  date: RegExp;
}

const ENGLISH: Words = {
  locale: "en-GB",
  signIn: "Sign in",
  pages: {
    "/license": ["License", "Account holder", "0, no limit"],
    "/clients": ["Add a device", "Host name", "Online"],
    "/sessions": ["Sessions", "Export to CSV"],
    "/users": ["Users", "Invite a user", "Second factor", "Owner"],
    "/roles": ["Roles", "New role", "Connects to clients and looks after them."],
    "/audit": ["Audit log", "accepted the invitation to this account"],
    "/no-such-page": ["Nothing here"],
  },
  date: /[A-Z][a-z]{2} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2} \d{4}/,
};

const LANGUAGES: Record<string, Words> = {
  en: ENGLISH,
  de: {
    locale: "de-DE",
    signIn: "Anmelden",
    pages: {
      "/license": ["Lizenz", "Kontoinhaber", "0, ohne Grenze"],
      "/clients": ["Gerät hinzufügen", "Hostname", "Online"],
      "/sessions": ["Sitzungen", "Als CSV exportieren"],
      "/users": ["Benutzer", "Benutzer einladen", "Zweiter Faktor", "Inhaber"],
      "/roles": ["Rollen", "Neue Rolle", "Verbindet sich mit Clients und betreut sie."],
      "/audit": ["Audit-Protokoll", "hat die Einladung in dieses Konto angenommen"],
      "/no-such-page": ["Hier ist nichts"],
    },
    date: /\d{1,2}\.\d{1,2}\.\d{4}/,
  },
  fr: {
    locale: "fr-FR",
    signIn: "Se connecter",
    pages: {
      "/license": ["Titulaire du compte", "0, sans limite"],
      "/clients": ["Ajouter un appareil", "Nom d’hôte", "En ligne"],
      "/sessions": ["Sessions", "Exporter en CSV"],
      "/users": ["Utilisateurs", "Inviter un utilisateur", "Propriétaire"],
      "/roles": ["Rôles", "Nouveau rôle"],
      "/audit": ["Journal d’audit", "a accepté l’invitation dans ce compte"],
      "/no-such-page": ["Il n’y a rien ici"],
    },
    date: /\d{1,2} [a-zéûà]+\.? \d{4}/,
  },
  es: {
    locale: "es-ES",
    signIn: "Iniciar sesión",
    pages: {
      "/license": ["Licencia", "Titular de la cuenta", "0, sin límite"],
      "/clients": ["Añadir un dispositivo", "Nombre de equipo", "En línea"],
      "/sessions": ["Sesiones", "Exportar a CSV"],
      "/users": ["Usuarios", "Invitar a un usuario", "Propietario"],
      "/roles": ["Roles", "Rol nuevo"],
      "/audit": ["Registro de auditoría", "aceptó la invitación a esta cuenta"],
      "/no-such-page": ["Aquí no hay nada"],
    },
    date: /\d{1,2} [a-z]{3} \d{4}/,
  },
};

for (const [tag, words] of Object.entries(LANGUAGES)) {
  test(`S-G1: the portal speaks the language of the first visit: ${tag}`, async ({ people }) => {
    const email = `somebody.${tag}@example.com`;
    const link = await people.invite(email, "Owner");
    const { page } = await people.stranger(email, words.locale);
    await page.goto("/sign-in");
    await expectPage(page, tag, [words.signIn]);
    await accept(page, link);
    await expect(page).toHaveURL(/\/license$/);
    for (const [path, texts] of Object.entries(words.pages)) {
      await page.goto(path);
      await expectPage(page, tag, texts);
    }
    await page.goto(`/users/${await people.idOf(email)}`);
    await expect(page.locator("dl time[data-exact]").last()).toHaveText(words.date);
  });
}

test("S-G1: who has no language of the portal gets English", async ({ people }) => {
  const { page } = await people.stranger("somebody@example.com", "ja-JP");
  await page.goto("/sign-in");
  await expectPage(page, "en", ["Sign in"]);
});

/** The page says that it is in that language, has those texts, and none of the English ones. */
async function expectPage(page: Page, tag: string, texts: string[]): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  const body = page.locator("body");
  for (const text of texts) await expect(body, page.url()).toContainText(text);
  const english = ENGLISH.pages[new URL(page.url()).pathname] ?? [ENGLISH.signIn];
  const seen = (await body.innerText()).split("\n");
  const leftOver = english.filter((text) => !texts.includes(text) && seen.includes(text));
  expect(leftOver, page.url()).toEqual([]);
}
