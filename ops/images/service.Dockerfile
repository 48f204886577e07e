# One image for every executable of the house: docker build -f ops/images/service.Dockerfile --build-arg MODULE=hazard-service .
# Build the jars first (mvn -DskipTests package). Layers change in the order of their lines: libraries seldom, the application always.
ARG JAVA_IMAGE=eclipse-temurin:21-jre

FROM ${JAVA_IMAGE} AS unpacked
ARG MODULE
WORKDIR /unpacked
COPY ${MODULE}/target/${MODULE}-*-exec.jar /application.jar
RUN java -Djarmode=tools -jar /application.jar extract --layers --launcher --destination /unpacked

FROM ${JAVA_IMAGE}
ARG MODULE
LABEL org.opencontainers.image.title="Safety Valve ${MODULE}" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 safetyvalve \
    && useradd --system --uid 10001 --gid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin safetyvalve \
    && install -d -o 10001 -g 10001 /var/lib/safety-valve
WORKDIR /application
COPY --from=unpacked /unpacked/dependencies/ ./
COPY --from=unpacked /unpacked/spring-boot-loader/ ./
COPY --from=unpacked /unpacked/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/application/ ./
COPY ops/images/healthy /usr/local/bin/healthy
USER 10001:10001
VOLUME /var/lib/safety-valve
ENV JAVA_TOOL_OPTIONS="-XX:InitialRAMPercentage=70 -XX:MaxRAMPercentage=70 -XX:NewRatio=1 -XX:+ExitOnOutOfMemoryError" \
    SERVER_PORT=8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=240s --retries=12 CMD ["healthy"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
