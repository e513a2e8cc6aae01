/** A red square of 40 × 40 points. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAIAAAADnC86AAAAL0lEQVR42u3NMQ0AAAgDsEmZfxVIwwQJT5P+zbQvIhaLxWKxWCwWi8VisVgsFt9ZcYxAWxLpBkwAAAAASUVORK5CYII=',
  'base64',
)
