# The server as an image: built with the web page, run by a user without rights, on a file system that may be read-only but for /data and /tmp.
# It listens on loopback, as it does everywhere until keys can be configured: run it in the host's network (see docker-compose.yml and docs/redis.md).

FROM node:22.12.0-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0.100 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN dotnet publish src/AssetGraph.Server -c Release -o /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0.0
RUN mkdir /data && chown 10001:10001 /data
COPY --from=build /app /app
USER 10001:10001
WORKDIR /data
VOLUME /data
ENV Storage__Path=/data/assetgraph.db DOTNET_EnableDiagnostics=0
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/app/AssetGraph.Server.dll"]
