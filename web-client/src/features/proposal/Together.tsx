import { Amendments } from './Amendments'
import { CoAuthors } from './CoAuthors'
import { Merges } from './Merges'
import { Papers } from './Papers'
import type { Proposal } from './queries'
import { Relatives } from './Relatives'

/** Who proposes together, who has signed on paper, what others ask for, and what the proposal has to do with others. Comes after the page: most are one person's. */
export default function Together({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <Relatives proposal={proposal} />
      <CoAuthors proposal={proposal} />
      <Papers proposal={proposal} />
      <Merges proposal={proposal} />
      <Amendments proposal={proposal} />
    </>
  )
}
