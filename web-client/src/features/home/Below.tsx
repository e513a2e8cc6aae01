import { Indicators } from './Indicators'
import { Latest } from './Latest'
import { Organizations } from './Organizations'

/** What stands below the first screen; it comes after the promises are painted. */
export default function Below() {
  return (
    <>
      <Latest />
      <Organizations />
      <Indicators />
    </>
  )
}
