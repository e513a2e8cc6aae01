import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** The languages of the interface; Russian comes first and is the one to fall back to. */
export const LANGUAGES = ['ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Words = Record<string, unknown>

/**
 * One dictionary per feature and language, beside the feature's code: `src/<place>/ru.json`. Each is a chunk of its
 * own and is loaded with the route that names it (see {@link words}).
 */
const dictionaries = import.meta.glob<Words>(
  ['../{app,ui}/{ru,en}.json', '../app/*/{ru,en}.json', '../features/*/{ru,en}.json'],
  { import: 'default' },
)

const dictionary = (language: string, namespace: string) =>
  dictionaries[`../${namespace}/${language}.json`] ??
  dictionaries[`../app/${namespace}/${language}.json`] ??
  dictionaries[`../features/${namespace}/${language}.json`]

const perFeature: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = dictionary(language, namespace)
    if (!load) return done(new Error(`no dictionary ${namespace} in ${language}`), null)
    load().then(
      words => done(null, words as never),
      error => done(error as Error, null),
    )
  },
}

/** Starts the translations in the language that the start-up script wrote into `<html lang>`. */
export async function startWords(language: Language): Promise<void> {
  await i18next
    .use(perFeature)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: ['app', 'ui'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
}

/** For a route's loader: its dictionaries arrive together with its data. */
export const words = (...namespaces: string[]): Promise<void> => i18next.loadNamespaces(namespaces)

/** The language now, for formats and for `Accept-Language`. */
export const language = (): Language => (i18next.language === 'en' ? 'en' : 'ru')
