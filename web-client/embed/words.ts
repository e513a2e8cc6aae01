const ru = {
  organizations: 'Организации',
  kind: {
    ngo: 'НКО',
    business: 'Бизнес',
    government: 'Орган власти',
    council: 'Совет',
    institution: 'Учреждение',
  },
  verified: 'проверена',
  loading: 'Загружаем…',
  nothing: 'По этим условиям пока никого нет.',
  more: 'Показать ещё',
  added: (count: number) => `Добавлено в список: ${count}`,
  absent: 'Такой организации нет, или она больше не опубликована.',
  wrong: 'Список не открыть: ошибка в настройках.',
  failed: 'Список сейчас не открывается.',
  retry: 'Попробовать ещё раз',
  demo: 'Демонстрация: организации вымышлены.',
  all: 'Все организации на площадке',
}

export type Words = typeof ru

const en: Words = {
  organizations: 'Organizations',
  kind: {
    ngo: 'NGO',
    business: 'Business',
    government: 'Government body',
    council: 'Council',
    institution: 'Institution',
  },
  verified: 'verified',
  loading: 'Loading…',
  nothing: 'Nobody matches these conditions yet.',
  more: 'Show more',
  added: count => `Added to the list: ${count}`,
  absent: 'There is no such organization, or it is no longer published.',
  wrong: 'The list does not open: there is a mistake in its settings.',
  failed: 'The list does not open at the moment.',
  retry: 'Try again',
  demo: 'Demonstration: the organizations are invented.',
  all: 'All organizations on the platform',
}

export const WORDS = { ru, en }
export type Language = keyof typeof WORDS
