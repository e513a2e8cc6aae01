// A file of its own: the page may not run scripts that stand inside it.
window.SwaggerUIBundle({
  url: '/q/openapi?format=json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
})
