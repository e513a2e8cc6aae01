import { Indicators } from './Indicators'
import { Latest } from './Latest'
import { Organizations } from './Organizations'
import { Waiting } from './Waiting'

/** What stands below the first screen; it comes after the promises are painted. */
export default function Below() {
  return (
    <>
      <Waiting />
      <Latest />
      <Organizations />
      <Indicators />
    </>
  )
}
