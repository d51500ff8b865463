// @ts-check
import angular from 'angular-eslint';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** What each layer may import besides itself; see README.md. Everything else is an error. */
const MAY_IMPORT = {
  ui: ['i18n'],
  core: ['api', 'i18n', 'ui'],
  domain: ['api', 'core', 'i18n', 'ui'],
  shell: ['api', 'core', 'domain', 'i18n', 'ui'],
  feature: ['api', 'core', 'domain', 'i18n', 'ui'],
};

export default tseslint.config(
  {
    ignores: ['dist/', '.angular/', 'node_modules/', 'src/app/api/', 'test-results/', 'playwright-report/', 'public/'],
  },
  {
    files: ['src/**/*.ts', 'e2e/**/*.ts', '*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.json', '.js'] } },
      'boundaries/elements': [
        { type: 'api', pattern: 'src/app/api' },
        { type: 'i18n', pattern: 'src/app/i18n' },
        { type: 'ui', pattern: 'src/app/ui' },
        { type: 'core', pattern: 'src/app/core' },
        { type: 'domain', pattern: 'src/app/domain' },
        { type: 'shell', pattern: 'src/app/shell' },
        { type: 'feature', pattern: 'src/app/features/*', capture: ['name'] },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(MAY_IMPORT).map(([from, to]) => ({
              from: { element: { type: from } },
              allow: { to: { element: { types: { anyOf: from === 'feature' ? to : [from, ...to] } } } },
            })),
            {
              from: { element: { type: 'feature' } },
              allow: { to: { element: { type: 'feature', captured: { name: '{{ from.element.captured.name }}' } } } },
            },
          ],
        },
      ],
      '@angular-eslint/component-selector': [
        'error',
        { type: ['element', 'attribute'], prefix: ['dcp', 'ui'], style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    // Pages are built from ui/: Material and the CDK stay behind it, so that they can be exchanged in one place.
    files: ['src/app/features/**/*.ts', 'src/app/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['@angular/material', '@angular/material/*', '@angular/cdk/*', 'lucide'] },
      ],
    },
  },
  {
    files: ['src/app/ui/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@angular/common/http'] }] },
  },
  {
    files: ['src/**/*.spec.ts', 'src/testing/**/*.ts', 'e2e/**/*.ts'],
    rules: { 'boundaries/dependencies': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/eqeqeq': ['error', { allowNullOrUndefined: true }],
      // An icon button's name is its `label`.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['label'] }],
    },
  },
);
