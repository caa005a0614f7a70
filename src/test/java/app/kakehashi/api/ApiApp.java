package app.kakehashi.api;

import app.kakehashi.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/** The whole application on a port of its own, with companies, people, gaps and offers in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "db-scheduler.enabled=false")
@Import({TestDatabase.class, ApiWorld.class, FaultyApi.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface ApiApp {}
