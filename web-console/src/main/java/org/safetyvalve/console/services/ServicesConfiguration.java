package org.safetyvalve.console.services;

import java.net.http.HttpClient;
import org.safetyvalve.console.ConsoleProperties;
import org.safetyvalve.console.security.ReadersToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    /** HTTP/1.1: an upgrade to HTTP/2 in clear text costs a round trip and gains nothing here. */
    @Bean
    ServiceClient services(
            RestClient.Builder builder, ConsoleProperties properties, ReadersToken token, JsonMapper json) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.readTimeout());
        return new ServiceClient(
                builder.requestFactory(requests).build(),
                properties.services(),
                token,
                json,
                new Calls(properties.places().calls()));
    }
}
