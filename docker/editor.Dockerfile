# syntax=docker/dockerfile:1
# The editor. Build from the root of the clone: docker build -f docker/editor.Dockerfile .
FROM node:20-bookworm-slim AS build
WORKDIR /baton
COPY . .
RUN npm ci --include=dev && node node_modules/typescript-native/bin/tsc -b apps/editor
RUN node node_modules/vite/bin/vite.js build apps/editor

# runs as the user nginx and listens on 8080
FROM nginxinc/nginx-unprivileged:1.29-alpine
# where the api is, seen from this container
ENV BATON_API_ADDRESS=api:4000
COPY docker/web.conf.template /etc/nginx/templates/default.conf.template
COPY docker/web-headers.conf /etc/nginx/web-headers.conf
COPY --from=build /baton/apps/editor/dist/web /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["wget", "-q", "--spider", "http://127.0.0.1:8080/"]
