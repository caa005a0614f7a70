package app.kakehashi.home.web;

import app.kakehashi.account.Permit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WelcomeController {
  @Permit(Permit.To.ANYONE)
  @GetMapping("/")
  String show() {
    return "home/welcome";
  }
}
