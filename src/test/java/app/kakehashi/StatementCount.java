package app.kakehashi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements a piece of a test sends, for budgets of statements. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {
  private static final AtomicInteger SENT = new AtomicInteger();

  /** Statements sent while the action runs. */
  public static int of(Action action) throws Exception {
    int before = SENT.get();
    action.run();
    return SENT.get() - before;
  }

  /** A piece of a test. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting)
            ? new Counting(source)
            : bean;
      }
    };
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
      Connection connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")
                    || method.getName().equals("createStatement")) {
                  SENT.incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
