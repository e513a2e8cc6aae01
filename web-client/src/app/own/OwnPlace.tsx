import type { User } from '../session'
import { AccountMenu } from './AccountMenu'
import { Bell } from './Bell'

/** What a signed-in person has in the header; visitors do not load it. */
export default function OwnPlace({ user }: { user: User }) {
  return (
    <>
      <Bell />
      <AccountMenu user={user} />
    </>
  )
}
