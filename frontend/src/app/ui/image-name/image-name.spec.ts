import { imageParts } from './image-name';

describe('imageParts', () => {
  it.each([
    ['postgres:17.5', '', 'postgres', ':17.5'],
    ['valkey/valkey', '', 'valkey/valkey', ''],
    ['quay.io/keycloak/keycloak:26.3', 'quay.io/', 'keycloak/keycloak', ':26.3'],
    ['localhost:5000/app', 'localhost:5000/', 'app', ''],
    ['app@sha256:0123456789abcdef0123', '', 'app', '@0123456789ab'],
  ])('cuts %s', (reference, registry, repository, tag) => {
    expect(imageParts(reference)).toEqual({ registry, repository, tag });
  });
});
