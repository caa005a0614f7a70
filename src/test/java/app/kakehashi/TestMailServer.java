package app.kakehashi;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * A mail server for tests, on any free port of this machine. It sends each of its lines at once:
 * GreenMail’s own waits until the first half of a line is confirmed, 40 ms a mail.
 */
public final class TestMailServer extends GreenMail {
  public TestMailServer() {
    super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    return Map.of(
        ServerSetup.PROTOCOL_SMTP,
        new SmtpServer(setups[0], managers) {
          @Override
          protected void handleClientSocket(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            super.handleClientSocket(socket);
          }
        });
  }
}
