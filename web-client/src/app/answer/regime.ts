import type { Schemas } from '@/contract/api'

export const REGIMES = ['appeal', 'pos', 'voluntary'] as const

/** What is said of what a matter is by law. */
type Lawful = {
  legalRegime: (typeof REGIMES)[number]
  registration?: Schemas['LegalRegistration'] | null | undefined
}

/** What is typed of it. */
export type RegimeValues = {
  regime: (typeof REGIMES)[number]
  number: string
  system: string
  externalStatus: string
  dueOn: string
  authorIdentified: boolean
}

export const EMPTY_REGIME: RegimeValues = {
  regime: 'appeal',
  number: '',
  system: '',
  externalStatus: '',
  dueOn: '',
  authorIdentified: false,
}

/** The form begins with what is known already: the state of a message is mirrored again and again. */
export const regimeOf = ({ legalRegime, registration }: Lawful): RegimeValues =>
  registration
    ? {
        ...EMPTY_REGIME,
        regime: legalRegime,
        number: registration.number,
        system: registration.system ?? '',
        externalStatus: registration.externalStatus ?? '',
        dueOn: registration.dueOn ?? '',
      }
    : EMPTY_REGIME

/** What is sent has only what belongs to the regime. */
export function regimeInputOf(given: RegimeValues & { reason: string }): Schemas['LegalRegimeInput'] {
  const { regime } = given
  const only = (here: boolean, text: string) => (here && text.trim()) || null
  return {
    regime,
    number: only(regime !== 'voluntary', given.number),
    system: only(regime === 'appeal', given.system),
    externalStatus: only(regime === 'pos', given.externalStatus),
    dueOn: only(regime === 'pos', given.dueOn),
    authorIdentified: regime === 'appeal' ? given.authorIdentified : null,
    reason: given.reason.trim() || null,
  }
}
