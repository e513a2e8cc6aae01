import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
// jsdom scrolls nothing and says so on every call.
window.scrollTo = () => undefined
