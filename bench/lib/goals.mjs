// What is to be reached. «must» fails the piece of work, «aim» is what we are after.

const least = (id, title, must, aim, digits = 2) => ({ id, title, must, aim, digits, met: (v, goal) => v >= goal, sign: '≥' })
const most = (id, title, must, aim, unit = '', digits = 1) => ({
  id, title, must, aim, unit, digits, met: (v, goal) => v <= goal, sign: '≤',
})

export const GOALS = [
  least('list-ratio', 'List of 20 by area and territory, not cached ÷ pgbench with the same SQL', 0.45, 0.65),
  least('item-ratio', 'One organization, not cached ÷ pgbench', 0.3, 0.45),
  least('search-ratio', 'Ranked search of two words, with snippets and facets ÷ pgbench with the same SQL', 0.75, 0.9),
  most('search-worst', 'Slowest of 60 two-word searches, large', 30, 8, ' ms'),
  most('typing-p95', 'Search as you type with typing errors, large, p95 at 8 connections', 50, 15, ' ms'),
  most('map-p95', 'Map clusters at all zooms, large, p95 at 8 connections', 40, 10, ' ms'),
  least('cached-ratio', 'List from memory ÷ nginx with files of the same bytes', 0.5, 0.85),
  least('unchanged-ratio', '304 ÷ nginx with files of the list’s bytes', 0.7, 1),
  most('deep-page', 'Page 5,001 ÷ page 1 in time', 1.2, 1.05, '', 2),
  most('item-growth', 'One organization, large ÷ small in time', 1.6, 1.2, '', 2),
  most('list-growth', 'List, large ÷ small in time', 1.6, 1.2, '', 2),
  most('map-growth', 'Map, large ÷ small in time', 1.6, 1.2, '', 2),
  most('facets-growth', 'Facets, large ÷ small in time', 1.6, 1.2, '', 2),
  most('write-growth', 'Adding an organization, large ÷ small in time', 1.6, 1.2, '', 2),
  most('search-growth', 'Search, large ÷ small in time', 3, 1.5, '', 2),
  least('write-ratio', 'Adding an organization (outbox and audit rows, durable) ÷ pgbench doing the same writes, 8 clients', 0.4, 0.9),
  least('proposals-ratio', 'List of proposals, not cached, 8 connections ÷ pgbench with the same SQL', 0.45, 0.65),
  least('proposal-ratio', 'One proposal, not cached, 8 connections ÷ pgbench', 0.3, 0.45),
  least('comments-ratio', 'Comments of a proposal, not cached, 8 connections ÷ pgbench', 0.3, 0.45),
  least('support-ratio', 'A support (durable) ÷ pgbench doing the same writes, 8 clients', 0.4, 0.9),
  least('signin-ratio', 'Sign-in by password, 8 connections ÷ Argon2id alone, two at once', 0.8, 0.95),
  most('first-p99', 'First requests after readiness, p99', 250, 100, ' ms', 0),
  most('import-seconds', 'Import of a register of 220,000 rows at 512 MiB heap', 120, 45, ' s', 0),
  most('import-readers', 'Readers’ p95 during the import ÷ before', 2, 1.3, '', 2),
  most('start-ready', 'Ready after start, database up', 3, 1.5, ' s'),
  most('start-new', 'Ready after start, embedded database on a new directory', 8, 8, ' s'),
  most('resident', 'Resident memory of the process after the load', 350, 250, ' MiB', 0),
  most('statements-list', 'SQL statements of a list', 2, 1, '', 0),
  most('statements-item', 'SQL statements of one organization', 3, 1, '', 0),
  most('statements-write', 'SQL statements of adding an organization', 6, 3, '', 0),
  most('statements-proposals', 'SQL statements of a list of proposals', 2, 1, '', 0),
  most('statements-proposal', 'SQL statements of one proposal', 3, 1, '', 0),
  most('statements-comments', 'SQL statements of the comments of a proposal', 2, 1, '', 0),
  most('statements-support', 'SQL statements of a support', 6, 3, '', 0),
  most('page-js', 'First page, JavaScript by gzip', 160, 130, ' kB'),
  most('page-css', 'First page, CSS by gzip', 20, 12, ' kB'),
]

/** «aim met», «met», or «missed». */
export function verdict(goal, value) {
  if (goal.met(value, goal.aim)) return 'aim met'
  return goal.met(value, goal.must) ? 'met' : '**missed**'
}

export const shown = (goal, value) => `${value.toFixed(goal.digits)}${goal.unit ?? ''}`
