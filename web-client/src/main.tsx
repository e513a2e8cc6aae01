import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepPagesForOffline, reloadForNewRelease } from './app/offline'
import { makeQueryClient, makeRouter } from './app/router'
import { startSession } from './app/session'
import { startWords } from './i18n'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

reloadForNewRelease()
keepPagesForOffline()
const queryClient = makeQueryClient()
const router = makeRouter(queryClient)
await Promise.all([startWords(document.documentElement.lang === 'en' ? 'en' : 'ru'), startSession()])

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
